package org.howdah.ml.snapshot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.howdah.ml.data.Matrix;
import org.howdah.ml.learner.MemoryScope;
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

    /** Columns are read together up to these: a row costs as much for several as for one. */
    private static final int MOST_TOGETHER = 8;

    private static final int MOST_VALUES_TOGETHER =
            (int) Math.min(1 << 22, Runtime.getRuntime().maxMemory() >> 8);

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

    /** Features that are read together: one, or several that are no arrays. */
    private record Group(int first, int count, int width) {}

    /** One map for each column, in the relation's order. */
    List<Map<String, @Nullable Object>> describe() {
        List<Group> groups = groups();
        int features = data.raw().size();
        int labels = data.columns().labels().size();
        Described[] described = new Described[features + labels];
        Queue<Group> later = new ConcurrentLinkedQueue<>();
        Workers.each(
                groups.size() + labels,
                progress,
                i -> {
                    if (i >= groups.size()) {
                        int label = i - groups.size();
                        described[features + label] = label(label);
                    } else {
                        describe(groups.get(i), described, later);
                    }
                });
        for (Group group : later) {
            try (MemoryScope copies = new MemoryScope(progress.memory())) {
                copies.reserve(bytes(group));
                describe(group, described);
            }
        }
        return Arrays.stream(described)
                .sorted(Comparator.comparingInt(Described::position))
                .map(Described::map)
                .toList();
    }

    private List<Group> groups() {
        List<RawColumn> columns = data.raw();
        int most = Math.clamp(MOST_VALUES_TOGETHER / training.rows(), 1, MOST_TOGETHER);
        List<Group> groups = new ArrayList<>();
        for (int first = 0; first < columns.size(); ) {
            int end = first + 1;
            while (!columns.get(first).array()
                    && end < columns.size()
                    && !columns.get(end).array()
                    && end - first < most) {
                end++;
            }
            groups.add(new Group(first, end - first, columns.get(first).width()));
            first = end;
        }
        return groups;
    }

    /** Now, or later if there is no room beside what is being described. */
    private void describe(Group group, Described[] described, Queue<Group> later) {
        try (MemoryScope copies = new MemoryScope(progress.memory())) {
            if (copies.offers(bytes(group))) {
                describe(group, described);
            } else {
                later.add(group);
            }
        }
    }

    private void describe(Group group, Described[] described) {
        float[][] values = values(group);
        for (int i = 0; i < group.count(); i++) {
            described[group.first() + i] = feature(group.first() + i, values[i]);
        }
    }

    /** A copy of each column, and of one those that aren't missing. */
    private long bytes(Group group) {
        return (group.count() + 1) * (long) Float.BYTES * values(group.width());
    }

    private Described feature(int number, float[] values) {
        RawColumn raw = data.raw().get(number);
        List<Categories> names = data.categories().get(number);
        return describe(
                data.columns().features().get(number),
                false,
                raw.width(),
                preprocessing.of(raw),
                values,
                names);
    }

    private Described label(int number) {
        Categories labels = data.labels().names();
        return describe(
                data.columns().labels().get(number),
                true,
                1,
                ColumnPreprocessing.STANDARD,
                labelValues(training.targets().get(number)),
                labels.count() == 0 ? List.of() : List.of(labels));
    }

    /** Of how many rows one is looked at, for a column of so many values in each row. */
    private int step(int width) {
        long values = (long) training.rows() * width;
        return (int) Math.max(1, Math.ceilDiv(values, MOST_VALUES));
    }

    /** How many values of such a column are looked at. */
    private long values(int width) {
        return (long) Math.ceilDiv(training.rows(), step(width)) * width;
    }

    /** The values of each of the columns. */
    private float[][] values(Group group) {
        Matrix features = training.features();
        int width = group.width();
        int first = data.firstValue(group.first());
        int step = step(width);
        int rows = Math.ceilDiv(features.rows(), step);
        float[][] columns = new float[group.count()][rows * width];
        for (int i = 0; i < rows; i++) {
            float[] block = features.block(i * step);
            int from = features.offset(i * step) + first;
            for (float[] column : columns) {
                System.arraycopy(block, from, column, i * width, width);
                from += width;
            }
        }
        return columns;
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
            List<Categories> names) {
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
        map.put("statistics", ValueStatistics.of(values, common(column, names)));
        return new Described(column.position(), map);
    }

    private static @Nullable CommonCategories common(
            RelationColumn column, List<Categories> names) {
        return names.isEmpty() ? null : new CommonCategories(names, column.members());
    }
}
