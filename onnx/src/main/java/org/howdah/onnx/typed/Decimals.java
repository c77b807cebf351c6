package org.howdah.onnx.typed;

import java.lang.foreign.MemorySegment;
import java.math.BigDecimal;
import java.math.BigInteger;
import org.howdah.onnx.tensor.ElementType;
import org.howdah.onnx.tensor.Elements;

/** Elements of SQL's numeric: exact as integers, rounded to the nearest otherwise. */
final class Decimals {
    private Decimals() {}

    static void write(
            TypedInput input, MemorySegment to, ElementType type, int index, BigDecimal value) {
        if (type.isInteger()) {
            Elements.writeLong(to, type, index, integer(input, type, index, value));
            return;
        }
        if (type.kind() != ElementType.Kind.FLOATING) {
            throw input.mismatch("numbers");
        }
        double nearest = type == ElementType.FLOAT32 ? value.floatValue() : value.doubleValue();
        boolean fits = Elements.writeDouble(to, type, index, nearest);
        if (!fits || Double.isInfinite(nearest)) {
            throw input.outOfRange(index, value);
        }
    }

    private static long integer(TypedInput input, ElementType type, int index, BigDecimal value) {
        // A number of great scale would be a great many digits.
        if (value.precision() - value.scale() > 20 || value.stripTrailingZeros().scale() > 0) {
            throw input.outOfRange(index, value);
        }
        BigInteger exact = value.toBigIntegerExact();
        int signed = type.kind() == ElementType.Kind.SIGNED ? 1 : 0;
        boolean fits = exact.bitLength() <= type.bits() - signed;
        if (!fits || (signed == 0 && exact.signum() < 0)) {
            throw input.outOfRange(index, value);
        }
        return exact.longValue();
    }
}
