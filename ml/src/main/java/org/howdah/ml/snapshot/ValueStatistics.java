package org.howdah.ml.snapshot;

import java.util.Map;
import org.howdah.ml.preparation.ColumnStatistics;
import org.jspecify.annotations.Nullable;

/** The statistics of a column of which values may be missing or categories. */
final class ValueStatistics {
    private ValueStatistics() {}

    /**
     * Of values, NaN for a missing one; reorders them.
     *
     * @param names what the values are the codes of; null if they are numbers
     */
    static Map<String, @Nullable Object> of(float[] values, @Nullable CommonCategories names) {
        @Nullable Map<String, Object> categories = null;
        if (names != null) {
            names.number(values);
            categories = names.toMap(values);
        }
        int count = 0;
        for (float value : values) {
            count += Float.isNaN(value) ? 0 : 1;
        }
        long missing = (long) values.length - count;
        return count == 0
                ? ColumnStatistics.unknown(missing, categories)
                : ColumnStatistics.of(missing == 0 ? values : known(values, count))
                        .toMap(missing, categories);
    }

    private static float[] known(float[] values, int count) {
        float[] known = new float[count];
        int next = 0;
        for (float value : values) {
            if (!Float.isNaN(value)) {
                known[next++] = value;
            }
        }
        return known;
    }
}
