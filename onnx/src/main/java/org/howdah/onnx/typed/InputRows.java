package org.howdah.onnx.typed;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;

import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.howdah.host.error.ErrorCode;
import org.howdah.host.error.SqlError;
import org.howdah.host.sql.MultiArray;
import org.howdah.onnx.runtime.RunBuffers;
import org.howdah.onnx.runtime.ValueInfo;
import org.howdah.onnx.tensor.ArrayTensor;
import org.howdah.onnx.tensor.ElementType;
import org.howdah.onnx.tensor.ValueType.TensorType;

/**
 * An input that is filled row by row: rows of the same dimensions lie one after the other along its
 * first one. Each row is begun, then its parts are written. Not thread-safe.
 */
public final class InputRows {
    private final RunBuffers buffers;
    private final int index;
    private final TypedInput input;
    private final TensorType type;
    private final TensorWriter writer;
    private final List<String> strings = new ArrayList<>();
    private long[] rowDimensions = {};
    private long rows;
    private long elements;

    /**
     * The input at that place.
     *
     * @throws SqlError 0A000 if it is no tensor
     */
    public InputRows(RunBuffers buffers, int index) {
        ValueInfo info = buffers.session().inputs().get(index);
        this.buffers = buffers;
        this.index = index;
        this.input = new TypedInput(info);
        if (!(info.type() instanceof TensorType tensor)) {
            throw input.error(
                    ErrorCode.NOT_SUPPORTED,
                    "is %s, no tensor".formatted(info.type().label()),
                    "Run the model with JSON.");
        }
        this.type = tensor;
        this.writer = new TensorWriter(input, tensor.element());
    }

    /**
     * Begins a row.
     *
     * @param parts its elements, which are to be written then
     * @throws SqlError 2202E if they don't fit the input, or the rows before
     */
    public void begin(MultiArray... parts) {
        long[] dimensions = parts.length == 1 ? dimensionsOf(parts[0]) : dimensionsOf(parts);
        if (rows > 0 && !Arrays.equals(dimensions, rowDimensions)) {
            throw input.error(
                    ErrorCode.ARRAY_SUBSCRIPT,
                    "has the dimensions %s, in the rows before %s"
                            .formatted(Arrays.toString(dimensions), Arrays.toString(rowDimensions)),
                    "Select rows of equal lengths, or set batch_size to 1.");
        }
        rowDimensions = dimensions;
        rows++;
    }

    private long[] dimensionsOf(MultiArray part) {
        byte[] raw = TypedArguments.bytes(part);
        if (raw != null && type.element() != ElementType.STRING) {
            return dimensionsOf(new MultiArray[] {part});
        }
        return type.dimensions()
                .map(declared -> TensorShape.of(input, ofRow(declared), part))
                .orElseGet(() -> TensorShape.given(part));
    }

    private long[] dimensionsOf(MultiArray[] parts) {
        long count = 0;
        for (MultiArray part : parts) {
            byte[] raw = TypedArguments.bytes(part);
            count +=
                    raw == null
                            ? part.count()
                            : TypedArguments.elements(input, type.element(), raw);
        }
        long flat = count;
        return type.dimensions()
                .map(declared -> TensorShape.ofCount(input, ofRow(declared), flat))
                .orElseGet(() -> new long[] {flat});
    }

    private static List<Long> ofRow(List<Long> declared) {
        return declared.isEmpty() ? declared : declared.subList(1, declared.size());
    }

    /**
     * Writes the next part of the row that was begun.
     *
     * @throws SqlError as {@link TypedArguments#fill}
     */
    public void write(MultiArray part) {
        if (type.element() == ElementType.STRING) {
            strings.addAll(Arrays.asList(TypedArguments.strings(input, part)));
            return;
        }
        byte[] raw = TypedArguments.bytes(part);
        long count =
                raw == null ? part.count() : TypedArguments.elements(input, type.element(), raw);
        MemorySegment to = place(count);
        if (raw == null) {
            writer.write(part, to);
        } else {
            MemorySegment.copy(raw, 0, to, JAVA_BYTE, 0, raw.length);
        }
        elements += count;
    }

    private MemorySegment place(long count) {
        if (type.element().bits() < Byte.SIZE) {
            throw input.error(
                    ErrorCode.NOT_SUPPORTED,
                    "is %s, of which several share a byte".formatted(type.label()),
                    "Use pg_onnx_run.");
        }
        long start = type.element().bytes(elements);
        long end = type.element().bytes(elements + count);
        return buffers.input(index).reserve(end).asSlice(start, end - start);
    }

    /** Makes the rows the input of the next run; the next row begins another batch. */
    public void finish() {
        long[] dimensions = dimensions();
        if (type.element() == ElementType.STRING) {
            buffers.set(index, ArrayTensor.ofStrings(dimensions, strings.toArray(String[]::new)));
        } else {
            buffers.input(index).setDimensions(dimensions);
        }
        strings.clear();
        rows = 0;
        elements = 0;
    }

    private long[] dimensions() {
        if (type.dimensions().isPresent() && type.dimensions().get().isEmpty()) {
            return rowDimensions;
        }
        long[] all = new long[rowDimensions.length + 1];
        all[0] = rows;
        System.arraycopy(rowDimensions, 0, all, 1, rowDimensions.length);
        return all;
    }
}
