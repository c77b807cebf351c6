package org.howdah.ml.snapshot;

import org.howdah.host.error.ErrorCode;
import org.howdah.host.error.SqlError;

/**
 * How many rows are kept for the test.
 *
 * @param value up to 1 a part of the rows, above 1 their number
 */
public record TestSize(float value) {

    public TestSize {
        if (!(value > 0) || Float.isInfinite(value)) {
            throw new SqlError(
                    ErrorCode.INVALID_PARAMETER,
                    "test_size must be greater than 0, not " + value,
                    "Up to 1 it is a part of the rows, above 1 their number.");
        }
    }

    /**
     * Test rows among so many: at least one, and fewer than all.
     *
     * @throws SqlError 22023 if nothing would be left
     */
    int of(int rows) {
        long test = value > 1 ? Math.round((double) value) : Math.round(rows * (double) value);
        if (test >= rows) {
            throw new SqlError(
                    ErrorCode.INVALID_PARAMETER,
                    "test_size = %d is too large. There are only %d samples.".formatted(test, rows),
                    "Choose a smaller test_size; at least one row must be left to learn from.");
        }
        if (test == 0) {
            throw new SqlError(
                    ErrorCode.INVALID_PARAMETER,
                    "test_size = %s of %d rows leaves no row for the test".formatted(value, rows),
                    "Choose a larger test_size, or give more rows.");
        }
        return (int) test;
    }
}
