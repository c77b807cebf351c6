package org.howdah.onnx.tensor;

import static java.lang.foreign.ValueLayout.JAVA_FLOAT_UNALIGNED;

import java.util.stream.IntStream;
import org.howdah.host.error.ErrorCode;
import org.howdah.host.error.SqlError;

/** Copies tensors of numbers or booleans to arrays, row-major; 42804 for others. */
public final class TensorReader {
    private TensorReader() {}

    /** The nearest floats. */
    public static float[] floats(Value.Tensor tensor) {
        if (tensor.type() == ElementType.FLOAT32) {
            return tensor.data().toArray(JAVA_FLOAT_UNALIGNED);
        }
        float[] values = new float[count(tensor)];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) Elements.readDouble(tensor.data(), tensor.type(), i);
        }
        return values;
    }

    /** The numbers as doubles, exact but for 64-bit integers from 2^53 on. */
    public static double[] doubles(Value.Tensor tensor) {
        return IntStream.range(0, count(tensor))
                .mapToDouble(i -> Elements.readDouble(tensor.data(), tensor.type(), i))
                .toArray();
    }

    /** Integers, those of uint64 to be read unsigned; booleans as 0 and 1. */
    public static long[] longs(Value.Tensor tensor) {
        if (!tensor.type().isInteger() && tensor.type() != ElementType.BOOL) {
            throw mismatch(tensor, "integers");
        }
        return IntStream.range(0, count(tensor))
                .mapToLong(i -> Elements.readLong(tensor.data(), tensor.type(), i))
                .toArray();
    }

    private static int count(Value.Tensor tensor) {
        return switch (tensor.type().kind()) {
            case TEXT, COMPLEX -> throw mismatch(tensor, "numbers");
            case FLOATING, SIGNED, UNSIGNED, BOOLEAN -> Math.toIntExact(tensor.size());
        };
    }

    private static SqlError mismatch(Value.Tensor tensor, String wanted) {
        return new SqlError(
                ErrorCode.DATATYPE_MISMATCH,
                "the model gives %s, not %s".formatted(tensor.type().label(), wanted),
                "Run it by pg_onnx_run, whose result is JSON.");
    }
}
