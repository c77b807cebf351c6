package org.howdah.ml.snapshot;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.howdah.ml.data.Matrix;
import org.howdah.ml.learner.Progress;
import org.howdah.ml.learner.TrainingSet;
import org.jspecify.annotations.Nullable;

/** Describes the columns of a snapshot as PostgresML's {@code snapshots.columns} does. */
final class SnapshotColumns {
    /** Above, the statistics of an array column are those of evenly spaced rows. */
    private static final int MOST_VALUES = 1 << 24;

    private static final Map<String, String> PREPROCESSOR =
            Map.of("encode", "native", "impute", "error", "scale", "preserve");

    private final RelationData data;
    private final TrainingSet training;
    private final Progress progress;

    /**
     * @param training the rows to be learned from, which the statistics are of
     */
    SnapshotColumns(RelationData data, TrainingSet training, Progress progress) {
        this.data = data;
        this.training = training;
        this.progress = progress;
    }

    /** One map for each column, in the relation's order. */
    List<Map<String, @Nullable Object>> describe() {
        List<Map<String, @Nullable Object>> columns = new ArrayList<>();
        int first = 0;
        for (int i = 0; i < data.widths().size(); i++) {
            int width = data.widths().get(i);
            RelationColumn column = data.columns().features().get(i);
            columns.add(describe(column, false, width, featureValues(first, width)));
            first += width;
        }
        for (int i = 0; i < data.columns().labels().size(); i++) {
            RelationColumn column = data.columns().labels().get(i);
            columns.add(describe(column, true, 1, labelValues(training.targets().get(i))));
        }
        columns.sort((a, b) -> Integer.compare(position(a), position(b)));
        return columns;
    }

    private static int position(Map<String, @Nullable Object> column) {
        return column.get("position") instanceof Integer position ? position : 0;
    }

    private float[] featureValues(int first, int width) {
        Matrix features = training.features();
        long values = (long) features.rows() * width;
        int step = (int) ((values + MOST_VALUES - 1) / MOST_VALUES);
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

    private Map<String, @Nullable Object> describe(
            RelationColumn column, boolean label, int size, float[] values) {
        progress.check();
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        map.put("name", column.name());
        map.put("pg_type", column.pgType());
        map.put("nullable", column.nullable());
        map.put("label", label);
        map.put("position", column.position());
        map.put("size", size);
        map.put("array", column.array());
        map.put("preprocessor", PREPROCESSOR);
        map.put("statistics", ColumnStatistics.of(values).toMap());
        return map;
    }
}
