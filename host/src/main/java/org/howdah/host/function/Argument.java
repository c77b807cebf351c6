package org.howdah.host.function;

import org.howdah.host.error.ErrorCode;
import org.howdah.host.error.SqlError;
import org.howdah.host.wire.Decoder;
import org.howdah.host.wire.WireInput;
import org.jspecify.annotations.Nullable;

/**
 * How one argument is read as its parameter's type.
 *
 * @param name what messages call it
 * @param string whether the value comes with its length
 * @param primitive the parameter's type where it can't be null
 */
record Argument(String name, Decoder decoder, boolean string, @Nullable Class<?> primitive) {

    /** Reads the argument if it isn't NULL. */
    @Nullable Object read(WireInput in, boolean isNull) {
        if (isNull) {
            if (primitive != null) {
                throw new SqlError(
                        ErrorCode.NULL_NOT_ALLOWED,
                        "%s is NULL, which a Java %s can't hold".formatted(name, primitive),
                        "Pass a value, or declare the function STRICT.");
            }
            return null;
        }
        try {
            return Decoder.read(decoder, string, in);
        } catch (SqlError e) {
            throw new SqlError(e.sqlState(), name + ": " + e.getMessage(), e.detail(), e.hint());
        }
    }
}
