package org.howdah.ml.snapshot;

import java.util.Arrays;
import org.howdah.host.error.ErrorCode;
import org.howdah.host.error.SqlError;
import org.howdah.host.sql.Column;

/** Collects the values of a label column. */
final class LabelBuffer {
    private final String name;
    private double[] values = new double[1024];
    private int rows;
    private long missing;

    LabelBuffer(String name) {
        this.name = name;
    }

    void add(Column column) {
        if (values.length - rows < column.rows()) {
            values = Arrays.copyOf(values, Math.max(2 * values.length, rows + column.rows()));
        }
        column.toDoubles(values, rows, 1);
        for (int row = 0; row < column.rows(); row++) {
            double value = values[rows + row];
            if (Double.isNaN(value)) {
                missing++;
            } else if (Double.isInfinite(value)) {
                throw new SqlError(
                        ErrorCode.NUMERIC_OUT_OF_RANGE,
                        "label column \"%s\" holds an infinite value".formatted(name),
                        "Filter such rows in a view.");
            }
        }
        rows += column.rows();
    }

    /**
     * All values.
     *
     * @throws SqlError 22004 if some are NULL
     */
    double[] values() {
        if (missing > 0) {
            throw new SqlError(
                    ErrorCode.NULL_NOT_ALLOWED,
                    "The training data labels in \"%s\" contain %d NULL values."
                            .formatted(name, missing),
                    "Consider filtering these values from the training data by creating a VIEW"
                            + " that includes a SQL filter like `WHERE %s IS NOT NULL`."
                                    .formatted(name));
        }
        return Arrays.copyOf(values, rows);
    }
}
