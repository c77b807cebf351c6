package org.howdah.onnx.query;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.howdah.host.error.ErrorCode;
import org.howdah.host.error.SqlError;
import org.howdah.host.sql.Column;
import org.howdah.host.sql.MultiArray;
import org.howdah.onnx.runtime.RunBuffers;
import org.howdah.onnx.typed.InputRows;
import org.jspecify.annotations.Nullable;

/** Rows of a query that are to be run together. Not thread-safe. */
final class Batch {
    private static final String HOW_TO_REPLACE = "Replace it by a value, with COALESCE.";

    private final List<String> names;
    private final List<InputColumns> columns;
    private final List<InputRows> inputs;
    private final List<@Nullable String> keys = new ArrayList<>();
    private long rowsEver;

    /**
     * Of the inputs of those buffers.
     *
     * @param names of the columns after the key
     * @param columns of each input
     */
    Batch(RunBuffers buffers, List<String> names, List<InputColumns> columns) {
        this.names = names;
        this.columns = columns;
        this.inputs =
                IntStream.range(0, columns.size())
                        .mapToObj(i -> new InputRows(buffers, i))
                        .toList();
    }

    int rows() {
        return keys.size();
    }

    /**
     * Adds a row, of which the first column is the key.
     *
     * @throws SqlError that names the row, counted from 1 over all batches, and its column
     */
    void add(List<Column> chunk, int row) {
        rowsEver++;
        keys.add(chunk.getFirst().isNull(row) ? null : chunk.getFirst().get(row, String.class));
        for (int i = 0; i < inputs.size(); i++) {
            add(inputs.get(i), columns.get(i).places(), chunk, row);
        }
    }

    private void add(InputRows input, List<Integer> places, List<Column> chunk, int row) {
        MultiArray[] parts = new MultiArray[places.size()];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = value(chunk, places.get(i), row);
        }
        try {
            input.begin(parts);
        } catch (SqlError e) {
            throw at("row " + rowsEver, e);
        }
        for (int i = 0; i < parts.length; i++) {
            try {
                input.write(parts[i]);
            } catch (SqlError e) {
                throw at(describe(places.get(i)), e);
            }
        }
    }

    private MultiArray value(List<Column> chunk, int place, int row) {
        Column column = chunk.get(place + 1);
        if (column.isNull(row)) {
            throw new SqlError(
                    ErrorCode.NULL_NOT_ALLOWED, describe(place) + " is NULL", HOW_TO_REPLACE);
        }
        return column.get(row, MultiArray.class);
    }

    private String describe(int place) {
        return "row %d, column \"%s\"".formatted(rowsEver, names.get(place));
    }

    private static SqlError at(String place, SqlError error) {
        return new SqlError(
                error.sqlState(), place + ": " + error.getMessage(), error.detail(), error.hint());
    }

    /** Makes the rows the inputs of the next run; the next row begins another batch. */
    void finish() {
        inputs.forEach(InputRows::finish);
    }

    /** The keys of the rows, which are then forgotten. */
    List<@Nullable String> takeKeys() {
        List<@Nullable String> taken = new ArrayList<>(keys);
        keys.clear();
        return taken;
    }
}
