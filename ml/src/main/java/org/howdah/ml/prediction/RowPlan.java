package org.howdah.ml.prediction;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.howdah.host.call.Call;
import org.howdah.host.error.ErrorCode;
import org.howdah.host.error.SqlError;
import org.howdah.host.sql.NullableFloats;
import org.howdah.host.sql.Row;
import org.howdah.ml.preparation.Categories;
import org.howdah.ml.preparation.PreparedColumn;
import org.jspecify.annotations.Nullable;

/** Where the features of a model stand in rows of one type, and how they are read. Immutable. */
final class RowPlan {
    private final PreparedColumn[] features;
    private final int[] columns;
    private final Reading[] readings;

    /**
     * @param columns the row's column of each feature column
     */
    RowPlan(List<PreparedColumn> features, int[] columns, Reading[] readings) {
        this.features = features.toArray(PreparedColumn[]::new);
        this.columns = columns;
        this.readings = readings;
    }

    /** Writes a row's features, as they are before preparation, from {@code raw[at]} on. */
    void read(Call call, Row row, float[] raw, int at) {
        int to = at;
        for (int i = 0; i < features.length; i++) {
            int width = features[i].column().width();
            int column = columns[i];
            if (readings[i] == Reading.NUMBER) {
                raw[to] = row.toFloat(column);
            } else if (row.isNull(column)) {
                Arrays.fill(raw, to, to + width, Float.NaN);
            } else {
                read(call, i, row, raw, to);
            }
            to += width;
        }
    }

    private void read(Call call, int feature, Row row, float[] raw, int at) {
        Reading reading = readings[feature];
        switch (reading) {
            case NUMBER -> raw[at] = row.toFloat(columns[feature]);
            case NUMBERS -> {
                NullableFloats numbers = row.get(columns[feature], NullableFloats.class);
                copy(feature, numbers.values(), raw, at);
            }
            case VECTOR -> copy(feature, vector(row.get(columns[feature], String.class)), raw, at);
            case TEXT,
                    PADDED_TEXT,
                    UUID_TEXT,
                    DATE,
                    TIMESTAMP,
                    TIMESTAMP_WITH_TIME_ZONE,
                    TIME,
                    INTERVAL -> {
                if (features[feature].column().array()) {
                    each(call, feature, row.get(columns[feature], reading.arrayType()), raw, at);
                } else {
                    raw[at] = number(call, feature, 0, row.get(columns[feature], reading.type()));
                }
            }
        }
    }

    private void each(Call call, int feature, @Nullable Object[] elements, float[] raw, int at) {
        requireWidth(feature, elements.length);
        for (int i = 0; i < elements.length; i++) {
            Object element = elements[i];
            raw[at + i] = element == null ? Float.NaN : number(call, feature, i, element);
        }
    }

    /** The number that stands for a value, or an array's element, that isn't NULL. */
    private float number(Call call, int feature, int element, Object value) {
        Reading reading = readings[feature];
        return reading.isCategory()
                ? categories(feature, element).code(reading.text(value))
                : reading.time(call, value);
    }

    private Categories categories(int feature, int element) {
        return features[feature].categories().get(element);
    }

    private void copy(int feature, float[] values, float[] raw, int at) {
        requireWidth(feature, values.length);
        System.arraycopy(values, 0, raw, at, values.length);
    }

    /** Reads pgvector's text form, {@code [1,2,3]}. */
    private static float[] vector(String text) {
        String[] parts = text.substring(1, text.length() - 1).split(",", -1);
        float[] values = new float[parts.length];
        for (int i = 0; i < parts.length; i++) {
            values[i] = Float.parseFloat(Objects.requireNonNull(parts[i]));
        }
        return values;
    }

    private void requireWidth(int feature, int length) {
        int width = features[feature].column().width();
        if (length != width) {
            throw new SqlError(
                    ErrorCode.ARRAY_SUBSCRIPT,
                    "Mismatched array length for feature `%s`. Expected: %d Received: %d"
                            .formatted(features[feature].column().name(), width, length),
                    "All arrays of a feature must have the same length.");
        }
    }
}
