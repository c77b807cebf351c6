package org.howdah.ml.snapshot;

import java.util.LinkedHashMap;
import java.util.Map;
import org.howdah.ml.preparation.Categories;
import org.howdah.ml.preparation.ColumnStatistics;
import org.jspecify.annotations.Nullable;

/** The statistics of a column of which values may be missing or categories. */
final class ValueStatistics {
    /** A column of more categories is described without them. */
    private static final int MOST_CATEGORIES = 10_000;

    private ValueStatistics() {}

    /** Of values, NaN for a missing one, which are codes where there are names; reorders them. */
    static Map<String, @Nullable Object> of(float[] values, Categories names) {
        int count = 0;
        for (float value : values) {
            count += Float.isNaN(value) ? 0 : 1;
        }
        long missing = (long) values.length - count;
        if (count == 0) {
            Map<String, @Nullable Object> none = new LinkedHashMap<>();
            none.put("missing", missing);
            none.put("distinct", 0);
            return none;
        }
        @Nullable Map<String, Object> categories = categories(values, missing, names);
        return ColumnStatistics.of(missing == 0 ? values : known(values, count))
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

    private static @Nullable Map<String, Object> categories(
            float[] values, long missing, Categories names) {
        if (names.count() == 0 || names.count() > MOST_CATEGORIES) {
            return null;
        }
        long[] members = new long[names.count() + 1];
        for (float value : values) {
            members[Float.isNaN(value) ? 0 : (int) value]++;
        }
        Map<String, Object> categories = new LinkedHashMap<>();
        categories.put("__NULL__", category(0, missing));
        for (int code = 1; code <= names.count(); code++) {
            categories.put(names.names().get(code - 1), category(code, members[code]));
        }
        return categories;
    }

    private static Map<String, Object> category(int value, long members) {
        return Map.of("value", value, "members", members);
    }
}
