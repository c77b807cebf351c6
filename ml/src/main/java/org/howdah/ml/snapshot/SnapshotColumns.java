package org.howdah.ml.snapshot;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.howdah.ml.data.Matrix;
import org.howdah.ml.learner.Progress;
import org.howdah.ml.learner.TrainingSet;
import org.howdah.ml.preparation.Categories;
import org.howdah.ml.preparation.ColumnPreprocessing;
import org.howdah.ml.preparation.Preprocessing;
import org.howdah.ml.preparation.RawColumn;
import org.jspecify.annotations.Nullable;

/**
 * Describes the columns of a snapshot as PostgresML's {@code snapshots.columns} does: values before
 * preprocessing, those of an array all together.
 */
final class SnapshotColumns {
    /** Above, the statistics of an array column are those of evenly spaced rows. */
    private static final int MOST_VALUES = 1 << 24;

    private final RelationData data;
    private final Preprocessing preprocessing;
    private final TrainingSet training;
    private final Matrix asTheyLie;
    private final Progress progress;

    /**
     * @param split the statistics are of its rows to be learned from
     */
    SnapshotColumns(
            RelationData data, Preprocessing preprocessing, Split split, Progress progress) {
        this.data = data;
        this.preprocessing = preprocessing;
        this.training = split.training(data.rows());
        this.asTheyLie = data.rows().features().select(split.trainingAsTheyLie());
        this.progress = progress;
    }

    /** A column's place and description. */
    private record Described(int position, Map<String, @Nullable Object> map) {}

    /** One map for each column, in the relation's order. */
    List<Map<String, @Nullable Object>> describe() {
        List<Described> columns = new ArrayList<>();
        int first = 0;
        for (int i = 0; i < data.raw().size(); i++) {
            RawColumn raw = data.raw().get(i);
            float[] values = featureValues(first, raw.width());
            List<Categories> names = data.categories().get(i);
            columns.add(
                    describe(
                            data.columns().features().get(i),
                            false,
                            raw.width(),
                            preprocessing.of(raw),
                            values,
                            names.size() == 1 ? names.getFirst() : Categories.NONE));
            first += raw.width();
        }
        for (int i = 0; i < data.columns().labels().size(); i++) {
            columns.add(
                    describe(
                            data.columns().labels().get(i),
                            true,
                            1,
                            ColumnPreprocessing.STANDARD,
                            labelValues(training.targets().get(i)),
                            data.labels().names()));
        }
        columns.sort(Comparator.comparingInt(Described::position));
        return columns.stream().map(Described::map).toList();
    }

    private float[] featureValues(int first, int width) {
        long values = (long) training.rows() * width;
        int step = (int) Math.max(1, (values + MOST_VALUES - 1) / MOST_VALUES);
        // Of all rows the order doesn't matter, and memory is much faster in its own.
        Matrix features = step == 1 ? asTheyLie : training.features();
        int rows = (features.rows() + step - 1) / step;
        float[] collected = new float[rows * width];
        for (int i = 0; i < rows; i++) {
            int row = i * step;
            System.arraycopy(
                    features.block(row), features.offset(row) + first, collected, i * width, width);
        }
        return collected;
    }

    private static float[] labelValues(double[] labels) {
        float[] values = new float[labels.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) labels[i];
        }
        return values;
    }

    private Described describe(
            RelationColumn column,
            boolean label,
            int size,
            ColumnPreprocessing asked,
            float[] values,
            Categories names) {
        progress.check();
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        map.put("name", column.name());
        map.put("pg_type", column.pgType());
        map.put("nullable", column.nullable());
        map.put("label", label);
        map.put("position", column.position());
        map.put("size", size);
        map.put("array", column.isArray());
        map.put("preprocessor", asked.toMap());
        map.put("statistics", ValueStatistics.of(values, names));
        return new Described(column.position(), map);
    }
}
