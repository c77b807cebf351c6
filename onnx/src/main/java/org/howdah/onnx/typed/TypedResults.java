package org.howdah.onnx.typed;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_DOUBLE_UNALIGNED;
import static java.lang.foreign.ValueLayout.JAVA_FLOAT_UNALIGNED;
import static java.lang.foreign.ValueLayout.JAVA_LONG_UNALIGNED;

import java.lang.foreign.MemorySegment;
import org.howdah.host.error.ErrorCode;
import org.howdah.host.error.SqlError;
import org.howdah.host.sql.MultiArray;
import org.howdah.onnx.tensor.ElementType;
import org.howdah.onnx.tensor.Elements;
import org.howdah.onnx.tensor.Value;

/** Outputs of a model as SQL arrays of their dimensions; an output without them is one of 1. */
public final class TypedResults {
    private static final int MOST_DIMENSIONS = 6;

    private TypedResults() {}

    /** Any numbers as real[], rounded. */
    public static MultiArray floats(Value output) {
        Value.Tensor tensor = numbers(output);
        float[] values = new float[count(tensor)];
        if (tensor.type() == ElementType.FLOAT32) {
            MemorySegment.copy(tensor.data(), JAVA_FLOAT_UNALIGNED, 0, values, 0, values.length);
            return shaped(tensor, values);
        }
        for (int i = 0; i < values.length; i++) {
            double value = Elements.readDouble(tensor.data(), tensor.type(), i);
            values[i] = (float) value;
            if (Float.isInfinite(values[i]) && !Double.isInfinite(value)) {
                throw new SqlError(
                        ErrorCode.NUMERIC_OUT_OF_RANGE,
                        "element %d of the output is too great for real: %s"
                                .formatted(i + 1, value),
                        "Use pg_onnx_run_double.");
            }
        }
        return shaped(tensor, values);
    }

    /** Any numbers as double precision[], which holds all but great 64-bit integers exactly. */
    public static MultiArray doubles(Value output) {
        Value.Tensor tensor = numbers(output);
        double[] values = new double[count(tensor)];
        if (tensor.type() == ElementType.FLOAT64) {
            MemorySegment.copy(tensor.data(), JAVA_DOUBLE_UNALIGNED, 0, values, 0, values.length);
            return shaped(tensor, values);
        }
        for (int i = 0; i < values.length; i++) {
            values[i] = Elements.readDouble(tensor.data(), tensor.type(), i);
        }
        return shaped(tensor, values);
    }

    /** Integers and booleans as bigint[], exactly. */
    public static MultiArray longs(Value output) {
        Value.Tensor tensor = numbers(output);
        if (tensor.type().kind() == ElementType.Kind.FLOATING) {
            throw mismatch(tensor, "integers");
        }
        long[] values = new long[count(tensor)];
        if (tensor.type() == ElementType.INT64) {
            MemorySegment.copy(tensor.data(), JAVA_LONG_UNALIGNED, 0, values, 0, values.length);
            return shaped(tensor, values);
        }
        for (int i = 0; i < values.length; i++) {
            values[i] = Elements.readLong(tensor.data(), tensor.type(), i);
            if (values[i] < 0 && tensor.type() == ElementType.UINT64) {
                throw new SqlError(
                        ErrorCode.NUMERIC_OUT_OF_RANGE,
                        "element %d of the output is too great for bigint: %s"
                                .formatted(i + 1, Long.toUnsignedString(values[i])),
                        "Use pg_onnx_run_bytea.");
            }
        }
        return shaped(tensor, values);
    }

    /** Strings as text[]. */
    public static MultiArray texts(Value output) {
        Value.Tensor tensor = tensor(output);
        if (tensor.type() != ElementType.STRING) {
            throw mismatch(tensor, "strings");
        }
        return shaped(tensor, tensor.strings().toArray(String[]::new));
    }

    /** The elements' little-endian bytes. */
    public static byte[] bytes(Value output) {
        Value.Tensor tensor = tensor(output);
        if (tensor.type() == ElementType.STRING) {
            throw mismatch(tensor, "numbers");
        }
        return tensor.data().toArray(JAVA_BYTE);
    }

    private static Value.Tensor numbers(Value output) {
        Value.Tensor tensor = tensor(output);
        return switch (tensor.type().kind()) {
            case TEXT, COMPLEX -> throw mismatch(tensor, "numbers");
            case FLOATING, SIGNED, UNSIGNED, BOOLEAN -> tensor;
        };
    }

    private static Value.Tensor tensor(Value output) {
        if (output instanceof Value.Tensor tensor) {
            return tensor;
        }
        throw new SqlError(
                ErrorCode.DATATYPE_MISMATCH, "the output is no tensor", "Run the model with JSON.");
    }

    private static int count(Value.Tensor tensor) {
        return Math.toIntExact(tensor.size());
    }

    private static MultiArray shaped(Value.Tensor tensor, Object elements) {
        long[] sizes = tensor.dimensions();
        if (sizes.length > MOST_DIMENSIONS) {
            throw new SqlError(
                    ErrorCode.ARRAY_SUBSCRIPT,
                    "the output has %d dimensions, arrays at most 6".formatted(sizes.length),
                    "Use pg_onnx_run_bytea.");
        }
        if (sizes.length == 0) {
            return new MultiArray(elements, 1);
        }
        int[] lengths = new int[sizes.length];
        for (int i = 0; i < lengths.length; i++) {
            lengths[i] = (int) sizes[i];
        }
        return new MultiArray(elements, lengths);
    }

    private static SqlError mismatch(Value.Tensor tensor, String wanted) {
        return new SqlError(
                ErrorCode.DATATYPE_MISMATCH,
                "the output holds %s, not %s".formatted(tensor.type().label(), wanted),
                "Use the pg_onnx_run function whose result has the output's type.");
    }
}
