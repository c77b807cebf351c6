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
        int column = columns[feature];
        Reading reading = readings[feature];
        switch (reading) {
            case NUMBER -> raw[at] = row.toFloat(column);
            case TEXT, PADDED_TEXT, UUID_TEXT ->
                    raw[at] = categories(feature, 0).code(reading.text(row, column));
            case DATE, TIMESTAMP, TIMESTAMP_WITH_TIME_ZONE, TIME, INTERVAL ->
                    raw[at] = reading.time(call, row, column);
            case NUMBERS -> copy(feature, row.get(column, NullableFloats.class).values(), raw, at);
            case VECTOR -> copy(feature, vector(row.get(column, String.class)), raw, at);
            case TEXTS -> texts(feature, row.get(column, String[].class), raw, at);
        }
    }

    private Categories categories(int feature, int element) {
        return features[feature].categories().get(element);
    }

    private void copy(int feature, float[] values, float[] raw, int at) {
        requireWidth(feature, values.length);
        System.arraycopy(values, 0, raw, at, values.length);
    }

    private void texts(int feature, @Nullable String[] texts, float[] raw, int at) {
        requireWidth(feature, texts.length);
        for (int i = 0; i < texts.length; i++) {
            String text = texts[i];
            raw[at + i] = text == null ? Float.NaN : categories(feature, i).code(text);
        }
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
