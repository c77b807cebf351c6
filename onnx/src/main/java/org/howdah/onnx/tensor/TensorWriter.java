package org.howdah.onnx.tensor;

import static java.lang.foreign.ValueLayout.JAVA_FLOAT_UNALIGNED;

import java.lang.foreign.MemorySegment;
import java.util.function.IntToLongFunction;
import org.howdah.host.error.ErrorCode;
import org.howdah.host.error.SqlError;

/**
 * Writes arrays to tensors of any type of numbers, row-major, without losing a value silently:
 * 22003 is thrown for what the type can't hold, 22023 for a fraction where it has integers, 42804
 * for what is no number there, 2202E if the array doesn't fill the dimensions.
 */
public final class TensorWriter {
    private TensorWriter() {}

    public static void write(TensorTarget target, float[] values, long... dimensions) {
        prepare(target, values.length, dimensions);
        if (target.type() == ElementType.FLOAT32) {
            MemorySegment.copy(values, 0, target.data(), JAVA_FLOAT_UNALIGNED, 0, values.length);
            return;
        }
        for (int i = 0; i < values.length; i++) {
            write(target, i, values[i]);
        }
    }

    public static void write(TensorTarget target, double[] values, long... dimensions) {
        prepare(target, values.length, dimensions);
        for (int i = 0; i < values.length; i++) {
            write(target, i, values[i]);
        }
    }

    public static void write(TensorTarget target, long[] values, long... dimensions) {
        write(target, values.length, i -> values[i], dimensions);
    }

    public static void write(TensorTarget target, int[] values, long... dimensions) {
        write(target, values.length, i -> values[i], dimensions);
    }

    public static void write(TensorTarget target, short[] values, long... dimensions) {
        write(target, values.length, i -> values[i], dimensions);
    }

    public static void write(TensorTarget target, boolean[] values, long... dimensions) {
        prepare(target, values.length, dimensions);
        if (target.type() != ElementType.BOOL) {
            throw mismatch(target.type(), "booleans");
        }
        for (int i = 0; i < values.length; i++) {
            Elements.writeLong(target.data(), ElementType.BOOL, i, values[i] ? 1 : 0);
        }
    }

    /** Writes bytes to a tensor of uint8, such as an image, or of int8. */
    public static void write(TensorTarget target, byte[] values, long... dimensions) {
        prepare(target, values.length, dimensions);
        if (target.type() != ElementType.UINT8 && target.type() != ElementType.INT8) {
            throw mismatch(target.type(), "bytes");
        }
        target.data().copyFrom(MemorySegment.ofArray(values));
    }

    private static void write(
            TensorTarget target, int count, IntToLongFunction values, long... dimensions) {
        prepare(target, count, dimensions);
        for (int i = 0; i < count; i++) {
            write(target, i, values.applyAsLong(i));
        }
    }

    private static void prepare(TensorTarget target, int count, long[] dimensions) {
        if (Dimensions.size(dimensions) != count) {
            throw new SqlError(
                    ErrorCode.ARRAY_SUBSCRIPT,
                    "%d elements don't fill a tensor of %s"
                            .formatted(count, Dimensions.text(dimensions)),
                    "Pass as many elements as the sizes multiply to.");
        }
        target.setDimensions(dimensions);
    }

    private static void write(TensorTarget target, int index, long value) {
        ElementType type = target.type();
        switch (type.kind()) {
            case SIGNED, UNSIGNED -> {
                if (!holds(type, value)) {
                    throw outOfRange(type, index, Long.toString(value));
                }
                Elements.writeLong(target.data(), type, index, value);
            }
            case FLOATING -> write(target, index, (double) value);
            case BOOLEAN, TEXT, COMPLEX -> throw mismatch(type, "numbers");
        }
    }

    private static boolean holds(ElementType type, long value) {
        return type == ElementType.UINT64
                ? value >= 0
                : value >= type.smallest() && value <= type.greatest();
    }

    private static void write(TensorTarget target, int index, double value) {
        ElementType type = target.type();
        switch (type.kind()) {
            case FLOATING -> {
                if (!Elements.writeDouble(target.data(), type, index, value)) {
                    throw outOfRange(type, index, Double.toString(value));
                }
            }
            case SIGNED, UNSIGNED -> write(target, index, integer(type, index, value));
            case BOOLEAN, TEXT, COMPLEX -> throw mismatch(type, "numbers");
        }
    }

    private static long integer(ElementType type, int index, double value) {
        if (!(Math.abs(value) < 0x1p63)) {
            throw outOfRange(type, index, Double.toString(value));
        }
        if (value != Math.rint(value)) {
            throw new SqlError(
                    ErrorCode.INVALID_PARAMETER,
                    "element %d is %s, not an integer".formatted(index, value),
                    "Round it: the model takes %s.".formatted(type.label()));
        }
        return (long) value;
    }

    private static SqlError outOfRange(ElementType type, int index, String value) {
        return new SqlError(
                ErrorCode.NUMERIC_OUT_OF_RANGE,
                "element %d is %s, out of range for %s".formatted(index, value, type.label()),
                "Pass a number that %s holds.".formatted(type.label()));
    }

    private static SqlError mismatch(ElementType type, String given) {
        return new SqlError(
                ErrorCode.DATATYPE_MISMATCH,
                "the model takes %s, not %s".formatted(type.label(), given),
                "Pass %s, or cast them in the query.".formatted(type.label()));
    }
}
