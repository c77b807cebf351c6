package org.howdah.onnx.imported;

import org.howdah.host.error.SqlError;

/**
 * How many numbers a row may have: with a few more rows of them the engine would have no memory.
 */
final class RowLimits {
    private static final int TAKEN = 1 << 20;
    private static final int GIVEN = 1 << 16;
    private static final String LIMIT_EXCEEDED = "54000";

    private RowLimits() {}

    /** Checks how many a model takes. */
    static int taken(long numbers) {
        return require("takes", numbers, TAKEN);
    }

    /** Checks how many it gives. */
    static int given(long numbers) {
        return require("gives", numbers, GIVEN);
    }

    /** Whether it may give so many. */
    static boolean allow(int given) {
        return given > 0 && given <= GIVEN;
    }

    private static int require(String does, long numbers, int limit) {
        if (numbers > limit) {
            throw new SqlError(
                    LIMIT_EXCEEDED,
                    "the model %s %d numbers for a row, more than %d"
                            .formatted(does, numbers, limit),
                    null,
                    "Import it by pg_onnx_import_model, and run it by pg_onnx_run.");
        }
        return (int) numbers;
    }
}
