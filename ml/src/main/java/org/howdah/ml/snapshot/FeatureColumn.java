package org.howdah.ml.snapshot;

import java.util.Arrays;
import org.howdah.host.error.ErrorCode;
import org.howdah.host.error.SqlError;
import org.howdah.host.sql.Column;
import org.howdah.ml.project.Identifiers;

/** A feature column while it is read: where its values stand in a row, and what is wrong. */
final class FeatureColumn {
    private final RelationColumn column;
    private final int first;
    private final int width;
    private long missing;

    /**
     * @param first where its first value stands in a row
     * @param width how many values it has
     */
    FeatureColumn(RelationColumn column, int first, int width) {
        this.column = column;
        this.first = first;
        this.width = width;
    }

    /** How many values a column has, by its first row. */
    static int width(RelationColumn column, Column values) {
        if (!column.array()) {
            return 1;
        }
        if (values.isNull(0)) {
            throw missing(column, 1);
        }
        return values.get(0, float[].class).length;
    }

    int width() {
        return width;
    }

    /** Writes the column's values of some rows into a row-major array. */
    void write(Column values, float[] rows, int rowWidth) {
        if (column.array()) {
            for (int row = 0; row < values.rows(); row++) {
                writeArray(values, row, rows, row * rowWidth + first);
            }
        } else {
            values.toFloats(rows, first, rowWidth);
        }
        check(rows, values.rows(), rowWidth);
    }

    private void writeArray(Column values, int row, float[] rows, int at) {
        if (values.isNull(row)) {
            Arrays.fill(rows, at, at + width, 0);
            missing++;
            return;
        }
        float[] elements = values.get(row, float[].class);
        if (elements.length != width) {
            throw new SqlError(
                    ErrorCode.ARRAY_SUBSCRIPT,
                    "Mismatched array length for feature `%s`. Expected: %d Received: %d"
                            .formatted(column.name(), width, elements.length),
                    "All arrays of a feature must have the same length.");
        }
        System.arraycopy(elements, 0, rows, at, width);
    }

    private void check(float[] rows, int count, int rowWidth) {
        for (int row = 0; row < count; row++) {
            for (int i = row * rowWidth + first; i < row * rowWidth + first + width; i++) {
                if (Float.isNaN(rows[i])) {
                    missing++;
                } else if (Float.isInfinite(rows[i])) {
                    throw new SqlError(
                            ErrorCode.NUMERIC_OUT_OF_RANGE,
                            "column \"%s\" holds a value that is infinite or too large for real"
                                    .formatted(column.name()),
                            "Filter such rows, or scale the column, in a view.");
                }
            }
        }
    }

    /**
     * Refuses missing values.
     *
     * @throws SqlError 22004 if there were some
     */
    void requireComplete() {
        if (missing > 0) {
            throw missing(column, missing);
        }
    }

    private static SqlError missing(RelationColumn column, long count) {
        return new SqlError(
                ErrorCode.NULL_NOT_ALLOWED,
                "%d missing values for \"%s\"".formatted(count, column.name()),
                "Fill them or filter their rows in a view, for example with coalesce(%s, 0)."
                        .formatted(Identifiers.quote(column.name())));
    }
}
