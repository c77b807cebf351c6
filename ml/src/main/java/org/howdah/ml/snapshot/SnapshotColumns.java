package org.howdah.ml.snapshot;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.howdah.ml.data.Matrix;
import org.howdah.ml.learner.Progress;
import org.howdah.ml.learner.TrainingSet;
import org.howdah.ml.learner.Workers;
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
    private final Progress progress;

    /**
     * @param training the rows to be learned from, which the statistics are of
     */
    SnapshotColumns(
            RelationData data,
            Preprocessing preprocessing,
            TrainingSet training,
            Progress progress) {
        this.data = data;
        this.preprocessing = preprocessing;
        this.training = training;
        this.progress = progress;
    }

    /** A column's place and description. */
    private record Described(int position, Map<String, @Nullable Object> map) {}

    /** One map for each column, in the relation's order. */
    List<Map<String, @Nullable Object>> describe() {
        int features = data.raw().size();
        int labels = data.columns().labels().size();
        Described[] described = new Described[features + labels];
        Workers.each(
                described.length,
                progress,
                i -> described[i] = i < features ? feature(i) : label(i - features));
        return Arrays.stream(described)
                .sorted(Comparator.comparingInt(Described::position))
                .map(Described::map)
                .toList();
    }

    private Described feature(int number) {
        RawColumn raw = data.raw().get(number);
        List<Categories> names = data.categories().get(number);
        return describe(
                data.columns().features().get(number),
                false,
                raw.width(),
                preprocessing.of(raw),
                featureValues(data.firstValue(number), raw.width()),
                names.size() == 1 ? names.getFirst() : Categories.NONE);
    }

    private Described label(int number) {
        return describe(
                data.columns().labels().get(number),
                true,
                1,
                ColumnPreprocessing.STANDARD,
                labelValues(training.targets().get(number)),
                data.labels().names());
    }

    private float[] featureValues(int first, int width) {
        Matrix features = training.features();
        long values = (long) features.rows() * width;
        int step = (int) Math.max(1, (values + MOST_VALUES - 1) / MOST_VALUES);
        int rows = (features.rows() + step - 1) / step;
        float[] collected = new float[rows * width];
        for (int i = 0; i < rows; i++) {
            float[] block = features.block(i * step);
            int from = features.offset(i * step) + first;
            for (int element = 0; element < width; element++) {
                collected[i * width + element] = block[from + element];
            }
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
