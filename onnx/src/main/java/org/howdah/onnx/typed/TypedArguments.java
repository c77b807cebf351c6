package org.howdah.onnx.typed;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;

import java.lang.foreign.MemorySegment;
import java.util.List;
import java.util.stream.Collectors;
import org.howdah.host.error.ErrorCode;
import org.howdah.host.error.SqlError;
import org.howdah.host.sql.MultiArray;
import org.howdah.onnx.runtime.RunBuffers;
import org.howdah.onnx.runtime.ValueInfo;
import org.howdah.onnx.tensor.ArrayTensor;
import org.howdah.onnx.tensor.ElementType;
import org.howdah.onnx.tensor.TensorTarget;
import org.howdah.onnx.tensor.ValueType.TensorType;
import org.jspecify.annotations.Nullable;

/** Fills a model's inputs from SQL arguments, one for each input in the model's order. */
public final class TypedArguments {
    private TypedArguments() {}

    /**
     * Fills all inputs.
     *
     * @param arguments null as a whole where a VARIADIC array was NULL
     * @throws SqlError that names the input: 22023 for too few or too many arguments, 22004 for
     *     NULL, 22003 for a number out of range, 42804 for another type, 2202E for other dimensions
     */
    public static void fill(RunBuffers buffers, @Nullable MultiArray @Nullable ... arguments) {
        List<ValueInfo> inputs = buffers.session().inputs();
        int given = arguments == null ? 0 : arguments.length;
        if (arguments == null || given != inputs.size()) {
            throw new SqlError(
                    ErrorCode.INVALID_PARAMETER,
                    "the model has %d inputs, %d arguments were given"
                            .formatted(inputs.size(), given),
                    hint(inputs));
        }
        for (int i = 0; i < given; i++) {
            fill(buffers, i, new TypedInput(inputs.get(i)), arguments[i]);
        }
    }

    private static String hint(List<ValueInfo> inputs) {
        return inputs.stream()
                .map(input -> "\"%s\" %s".formatted(input.name(), input.type().label()))
                .collect(Collectors.joining(", ", "Pass one argument for each input: ", "."));
    }

    private static void fill(
            RunBuffers buffers, int index, TypedInput input, @Nullable MultiArray array) {
        if (!(input.info().type() instanceof TensorType type)) {
            throw input.error(
                    ErrorCode.NOT_SUPPORTED,
                    "is %s, no tensor".formatted(input.info().type().label()),
                    "Run the model with JSON.");
        }
        if (array == null) {
            throw input.error(
                    ErrorCode.NULL_NOT_ALLOWED, "is NULL", "Pass a value that is not NULL.");
        }
        if (type.element() == ElementType.STRING) {
            String[] strings = strings(input, array);
            buffers.set(index, ArrayTensor.ofStrings(shape(input, type, array), strings));
            return;
        }
        byte[] raw = bytes(array);
        if (raw != null) {
            fillRaw(input, type, buffers.input(index), raw);
        } else {
            TensorTarget target = buffers.input(index);
            target.setDimensions(shape(input, type, array));
            new TensorWriter(input, type.element()).write(array, target.data());
        }
    }

    private static long[] shape(TypedInput input, TensorType type, MultiArray array) {
        return type.dimensions().isPresent()
                ? TensorShape.of(input, type.dimensions().get(), array)
                : TensorShape.given(array);
    }

    static byte @Nullable [] bytes(MultiArray array) {
        return array.rank() == 0
                        && array.elements() instanceof Object[] single
                        && single[0] instanceof byte[] bytes
                ? bytes
                : null;
    }

    private static void fillRaw(
            TypedInput input, TensorType type, TensorTarget target, byte[] raw) {
        int count = elements(input, type.element(), raw);
        target.setDimensions(shape(input, type, new MultiArray(new byte[count], count)));
        MemorySegment.copy(raw, 0, target.data(), JAVA_BYTE, 0, raw.length);
    }

    /** How many elements so many bytes are. */
    static int elements(TypedInput input, ElementType type, byte[] raw) {
        int width = type.bits() / 8;
        if (width == 0 || raw.length % width != 0) {
            throw input.error(
                    ErrorCode.INVALID_PARAMETER,
                    "is %s: %d bytes are no whole elements"
                            .formatted(input.info().type().label(), raw.length),
                    "Pass the elements' little-endian bytes.");
        }
        return raw.length / width;
    }

    static String[] strings(TypedInput input, MultiArray array) {
        if (!(array.elements() instanceof Object[] elements)) {
            throw input.mismatch("numbers");
        }
        String[] strings = new String[elements.length];
        for (int i = 0; i < strings.length; i++) {
            strings[i] =
                    switch (elements[i]) {
                        case null -> throw input.isNull(i);
                        case String text -> text;
                        case Object other -> throw input.mismatch(describe(other));
                    };
        }
        return strings;
    }

    static String describe(Object value) {
        return switch (value) {
            case String text -> "text";
            case byte[] bytes -> "an array of bytea";
            case java.math.BigDecimal number -> "numeric";
            default -> value.getClass().getSimpleName();
        };
    }
}
