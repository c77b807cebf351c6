package org.howdah.onnx.imported;

import java.lang.foreign.MemorySegment;
import java.util.List;
import org.howdah.host.error.ErrorCode;
import org.howdah.host.error.SqlError;
import org.howdah.onnx.tensor.ElementType;
import org.howdah.onnx.tensor.Elements;
import org.howdah.onnx.tensor.Value;

/** Reads outputs of a graph that have something for each row. */
final class OutputReader {
    private OutputReader() {}

    /**
     * Writes numbers: those of a tensor, or of maps, in the order of their keys.
     *
     * @param rows how many rows the output is of
     * @param width how many numbers a row has
     * @param at where the first row's go
     * @param stride how far apart the rows' are there
     */
    static void numbers(Value output, int rows, int width, double[] numbers, int at, int stride) {
        switch (output) {
            case Value.Tensor tensor -> copy(tensor, rows * width, width, numbers, at, stride);
            case Value.Sequence(List<Value> maps) -> {
                requireCount(maps.size(), rows, 1);
                for (int row = 0; row < rows; row++) {
                    copy(values(maps.get(row)), width, width, numbers, at + row * stride, stride);
                }
            }
            case Value.Mapping map when rows == 1 ->
                    copy(map.values(), width, width, numbers, at, stride);
            case Value.Mapping map -> throw mismatch(1, rows, width);
            case Value.Absent() -> throw mismatch(0, rows, width);
        }
    }

    /** The values of a map. */
    static Value.Tensor values(Value map) {
        return map instanceof Value.Mapping(Value.Tensor keys, Value.Tensor values)
                ? values
                : requireTensor(map);
    }

    private static void copy(
            Value.Tensor tensor, int count, int width, double[] numbers, int at, int stride) {
        requireCount(tensor.size(), count / width, width);
        MemorySegment data = tensor.data();
        ElementType type = tensor.type();
        for (int i = 0; i < count; i++) {
            numbers[at + i / width * stride + i % width] = Elements.readDouble(data, type, i);
        }
    }

    /** The texts of an output of strings. */
    static List<String> texts(Value output, int rows) {
        List<String> texts = requireTensor(output).strings();
        requireCount(texts.size(), rows, 1);
        return texts;
    }

    private static Value.Tensor requireTensor(Value value) {
        if (value instanceof Value.Tensor tensor) {
            return tensor;
        }
        throw new SqlError(
                ErrorCode.INVALID_PARAMETER,
                "the model gives something else than a tensor",
                "Export it so that its outputs are tensors: scikit-learn's converters do so with"
                        + " zipmap=False.");
    }

    private static void requireCount(long given, int rows, int width) {
        if (given != (long) rows * width) {
            throw mismatch(given, rows, width);
        }
    }

    private static SqlError mismatch(long given, int rows, int width) {
        return new SqlError(
                ErrorCode.INVALID_PARAMETER,
                "the model gives %d values for %d rows, not %d for each"
                        .formatted(given, rows, width),
                "A model of a project gives something for each row alone.");
    }
}
