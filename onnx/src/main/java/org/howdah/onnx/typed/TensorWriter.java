package org.howdah.onnx.typed;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_DOUBLE_UNALIGNED;
import static java.lang.foreign.ValueLayout.JAVA_FLOAT_UNALIGNED;
import static java.lang.foreign.ValueLayout.JAVA_INT_UNALIGNED;
import static java.lang.foreign.ValueLayout.JAVA_LONG_UNALIGNED;
import static java.lang.foreign.ValueLayout.JAVA_SHORT_UNALIGNED;

import java.lang.foreign.MemorySegment;
import java.math.BigDecimal;
import org.howdah.host.sql.MultiArray;
import org.howdah.onnx.tensor.ElementType;
import org.howdah.onnx.tensor.Elements;
import org.jspecify.annotations.Nullable;

/**
 * Writes the elements of an argument to an input's memory: those of the input's own type are
 * copied, other numbers are converted one by one. Integers are exact, other numbers are rounded.
 */
final class TensorWriter {
    private final TypedInput input;
    private final ElementType type;

    TensorWriter(TypedInput input, ElementType type) {
        this.input = input;
        this.type = type;
    }

    void write(MultiArray array, MemorySegment to) {
        Object elements = array.elements();
        if (!copied(elements, array.count(), to)) {
            convert(elements, to);
        }
    }

    private boolean copied(Object elements, int count, MemorySegment to) {
        switch (elements) {
            case float[] a when type == ElementType.FLOAT32 ->
                    MemorySegment.copy(a, 0, to, JAVA_FLOAT_UNALIGNED, 0, count);
            case double[] a when type == ElementType.FLOAT64 ->
                    MemorySegment.copy(a, 0, to, JAVA_DOUBLE_UNALIGNED, 0, count);
            case long[] a when type == ElementType.INT64 ->
                    MemorySegment.copy(a, 0, to, JAVA_LONG_UNALIGNED, 0, count);
            case int[] a when type == ElementType.INT32 ->
                    MemorySegment.copy(a, 0, to, JAVA_INT_UNALIGNED, 0, count);
            case short[] a when type == ElementType.INT16 ->
                    MemorySegment.copy(a, 0, to, JAVA_SHORT_UNALIGNED, 0, count);
            default -> {
                return false;
            }
        }
        return true;
    }

    private void convert(Object elements, MemorySegment to) {
        switch (elements) {
            case float[] a -> {
                for (int i = 0; i < a.length; i++) {
                    fraction(to, i, a[i]);
                }
            }
            case double[] a -> {
                for (int i = 0; i < a.length; i++) {
                    fraction(to, i, a[i]);
                }
            }
            case long[] a -> {
                for (int i = 0; i < a.length; i++) {
                    integer(to, i, a[i]);
                }
            }
            case int[] a -> {
                for (int i = 0; i < a.length; i++) {
                    integer(to, i, a[i]);
                }
            }
            case short[] a -> {
                for (int i = 0; i < a.length; i++) {
                    integer(to, i, a[i]);
                }
            }
            case boolean[] a -> {
                for (int i = 0; i < a.length; i++) {
                    truth(to, i, a[i]);
                }
            }
            case Object[] a -> {
                requireNoNull(a);
                for (int i = 0; i < a.length; i++) {
                    object(to, i, a[i]);
                }
            }
            default -> throw input.mismatch(elements.getClass().getSimpleName());
        }
    }

    /** Before what another element is: integers with a NULL come as objects, too. */
    private void requireNoNull(@Nullable Object[] elements) {
        for (int i = 0; i < elements.length; i++) {
            if (elements[i] == null) {
                throw input.isNull(i);
            }
        }
    }

    private void object(MemorySegment to, int index, Object value) {
        switch (value) {
            case BigDecimal decimal -> Decimals.write(input, to, type, index, decimal);
            default -> throw input.mismatch(TypedArguments.describe(value));
        }
    }

    private void truth(MemorySegment to, int index, boolean value) {
        if (type != ElementType.BOOL) {
            throw input.mismatch("boolean");
        }
        to.set(JAVA_BYTE, index, (byte) (value ? 1 : 0));
    }

    private void integer(MemorySegment to, int index, long value) {
        if (type.isInteger()) {
            boolean wide = type == ElementType.UINT64;
            if (value < type.smallest() || (!wide && value > type.greatest())) {
                throw input.outOfRange(index, value);
            }
            Elements.writeLong(to, type, index, value);
        } else if (type == ElementType.FLOAT32) {
            to.setAtIndex(JAVA_FLOAT_UNALIGNED, index, (float) value);
        } else {
            fraction(to, index, (double) value);
        }
    }

    private void fraction(MemorySegment to, int index, double value) {
        if (type.isInteger()) {
            if (value != Math.rint(value) || value < -0x1p63 || value >= 0x1p63) {
                throw input.outOfRange(index, value);
            }
            integer(to, index, (long) value);
        } else if (type.kind() != ElementType.Kind.FLOATING) {
            throw input.mismatch("numbers");
        } else if (!Elements.writeDouble(to, type, index, value)) {
            throw input.outOfRange(index, value);
        }
    }
}
