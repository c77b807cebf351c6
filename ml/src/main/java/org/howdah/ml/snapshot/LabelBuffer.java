package org.howdah.ml.snapshot;

import java.util.Arrays;
import java.util.List;
import org.howdah.host.error.ErrorCode;
import org.howdah.host.error.SqlError;
import org.howdah.host.sql.Column;
import org.howdah.ml.memory.TrainingMemory;
import org.howdah.ml.preparation.Categories;
import org.howdah.ml.preparation.Labels;
import org.jspecify.annotations.Nullable;

/** Collects the values of a label column. */
final class LabelBuffer {
    /** Above, doubles are no longer all integers. */
    private static final double MOST_INTEGER = 1L << 53;

    private final RelationColumn column;
    private final @Nullable Dictionary dictionary;
    private double[] values = new double[1024];
    private int rows;
    private long missing;

    LabelBuffer(RelationColumn column, TrainingMemory memory) {
        this.column = column;
        this.dictionary = column.isCategory() ? new Dictionary(column.name(), memory) : null;
    }

    void add(Column chunk) {
        if (values.length - rows < chunk.rows()) {
            values = Arrays.copyOf(values, Math.max(2 * values.length, rows + chunk.rows()));
        }
        if (dictionary == null) {
            addNumbers(chunk);
        } else {
            addTexts(chunk, dictionary);
        }
        rows += chunk.rows();
    }

    private void addTexts(Column chunk, Dictionary names) {
        for (int row = 0; row < chunk.rows(); row++) {
            if (chunk.isNull(row)) {
                missing++;
            } else {
                values[rows + row] = names.number(chunk.get(row, String.class));
            }
        }
    }

    private void addNumbers(Column chunk) {
        chunk.toDoubles(values, rows, 1);
        for (int row = 0; row < chunk.rows(); row++) {
            double value = values[rows + row];
            if (Double.isNaN(value)) {
                missing++;
            } else if (Double.isInfinite(value)) {
                throw new SqlError(
                        ErrorCode.NUMERIC_OUT_OF_RANGE,
                        "label column \"%s\" holds an infinite value".formatted(column.name()),
                        "Filter such rows in a view.");
            } else if (Math.abs(value) > MOST_INTEGER && column.isIntegral()) {
                throw new SqlError(
                        ErrorCode.NUMERIC_OUT_OF_RANGE,
                        "label column \"%s\" holds %s, which double precision can't tell from others"
                                .formatted(column.name(), chunk.get(row)),
                        "Cast the column to text in a view, or to double precision if it is a"
                                + " measurement.");
            }
        }
    }

    /** What the labels are; their numbers become their places among the names. */
    Labels labels() {
        if (dictionary == null) {
            return column.isBoolean() ? Labels.BOOLEANS : Labels.NUMBERS;
        }
        List<String> names = dictionary.sorted(column.members());
        float[] places = dictionary.places(names);
        for (int row = 0; row < rows; row++) {
            values[row] = places[(int) values[row]];
        }
        return Labels.named(new Categories(names));
    }

    /** All values, none of which was NULL. */
    double[] values() {
        return Arrays.copyOf(values, rows);
    }

    /**
     * Refuses NULL.
     *
     * @throws SqlError 22004 if there were some
     */
    void requireComplete() {
        if (missing > 0) {
            throw new SqlError(
                    ErrorCode.NULL_NOT_ALLOWED,
                    "The training data labels in \"%s\" contain %d NULL values."
                            .formatted(column.name(), missing),
                    "Consider filtering these values from the training data by creating a VIEW"
                            + " that includes a SQL filter like `WHERE %s IS NOT NULL`."
                                    .formatted(column.name()));
        }
    }
}
