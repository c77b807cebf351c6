package org.howdah.ml.snapshot;

import java.util.List;
import org.howdah.ml.learner.TrainingSet;
import org.howdah.ml.preparation.Categories;
import org.howdah.ml.preparation.Labels;
import org.howdah.ml.preparation.RawColumn;

/**
 * The rows of a relation as they were read: numbers, and categories by their places, from 1, among
 * all of the column, ascending. NaN is missing.
 *
 * @param raw its feature columns
 * @param categories of each feature column, of each of its values; none of a column of numbers
 * @param missing how many values of each feature column are missing
 */
record RelationData(
        RelationColumns columns,
        List<RawColumn> raw,
        List<List<Categories>> categories,
        List<Long> missing,
        Labels labels,
        TrainingSet rows) {

    RelationData {
        raw = List.copyOf(raw);
        categories = List.copyOf(categories);
        missing = List.copyOf(missing);
    }

    /** Which of a row's values is a feature column's first. */
    int firstValue(int column) {
        return raw.subList(0, column).stream().mapToInt(RawColumn::width).sum();
    }

    /** The same columns, but with other categories. */
    RelationData with(List<List<Categories>> others) {
        return new RelationData(columns, raw, others, missing, labels, rows);
    }

    /** The same in the order of a split; it takes the rows over, which change their places. */
    RelationData arrange(Split split) {
        return new RelationData(columns, raw, categories, missing, labels, split.arrange(rows));
    }
}
