package org.howdah.onnx;

import org.howdah.host.error.ErrorCode;
import org.howdah.host.error.SqlError;
import org.jspecify.annotations.Nullable;

/** Arguments that must be given. */
final class NotNull {
    private NotNull() {}

    /**
     * The argument's value.
     *
     * @throws SqlError 22004 if it is NULL, 22023 if it is an empty text
     */
    static <T> T require(String argument, @Nullable T value) {
        if (value == null) {
            throw new SqlError(
                    ErrorCode.NULL_NOT_ALLOWED, "%s must not be NULL".formatted(argument));
        }
        if (value.equals("")) {
            throw new SqlError(
                    ErrorCode.INVALID_PARAMETER,
                    "%s must not be empty".formatted(argument),
                    "Pass a text of at least one character.");
        }
        return value;
    }
}
