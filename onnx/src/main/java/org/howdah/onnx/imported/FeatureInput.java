package org.howdah.onnx.imported;

import java.util.List;
import java.util.stream.IntStream;
import org.howdah.host.error.ErrorCode;
import org.howdah.host.error.SqlError;
import org.howdah.ml.ModelImport.Column;
import org.howdah.onnx.runtime.ValueInfo;
import org.howdah.onnx.tensor.ElementType;
import org.howdah.onnx.tensor.ValueType.TensorType;

/**
 * An input of a graph that takes numbers of rows.
 *
 * @param matrix whether it has a second dimension, that of the numbers
 * @param width how many numbers of a row it takes, {@link #ANY} if the graph doesn't say
 * @param single whether it takes one row at a time
 */
record FeatureInput(String name, boolean matrix, int width, boolean single) {
    static final int ANY = -1;

    /**
     * Reads what an input takes.
     *
     * @throws SqlError 0A000 if that isn't numbers of rows, 54000 if there are too many of them
     */
    static FeatureInput of(ValueInfo info) {
        if (!(info.type() instanceof TensorType tensor)
                || tensor.element() == ElementType.STRING
                || tensor.element().kind() == ElementType.Kind.COMPLEX) {
            throw refused(info, "a model of a project takes numbers");
        }
        List<Long> dimensions = tensor.dimensions().orElse(List.of(-1L, -1L));
        boolean rows = dimensions.size() == 1 || (dimensions.size() == 2 && dimensions.get(1) != 0);
        if (!rows || dimensions.getFirst() > 1 || dimensions.getFirst() == 0) {
            throw refused(info, "a model of a project takes any number of rows, or one");
        }
        boolean matrix = dimensions.size() == 2;
        int width = matrix ? RowLimits.taken(dimensions.get(1)) : 1;
        return new FeatureInput(info.name(), matrix, width, dimensions.getFirst() == 1);
    }

    private static SqlError refused(ValueInfo info, String why) {
        return new SqlError(
                ErrorCode.NOT_SUPPORTED,
                "the model's input \"%s\" is %s: %s"
                        .formatted(info.name(), info.type().label(), why),
                "Import it by pg_onnx_import_model, and run it by pg_onnx_run.");
    }

    /**
     * The same inputs, of which the one that doesn't say how many numbers it takes has the rest.
     *
     * @param all how many numbers a row has, if it is known
     * @throws SqlError 22023 if it isn't, or there are several such inputs
     */
    static List<FeatureInput> sized(List<FeatureInput> inputs, int all, boolean unknown) {
        RowLimits.taken(inputs.stream().mapToLong(FeatureInput::width).sum());
        List<FeatureInput> open = inputs.stream().filter(input -> input.width() == ANY).toList();
        if (open.isEmpty()) {
            return inputs;
        }
        int rest = all - inputs.stream().mapToInt(input -> Math.max(0, input.width())).sum();
        if (unknown || open.size() > 1 || rest < 1) {
            throw new SqlError(
                    ErrorCode.INVALID_PARAMETER,
                    "the model doesn't say how many numbers its input \"%s\" takes"
                            .formatted(open.getFirst().name()),
                    "Name rows of its columns: relation_name, and y_column_name for their label.");
        }
        return inputs.stream()
                .map(
                        input ->
                                input.width() == ANY
                                        ? new FeatureInput(input.name(), true, rest, input.single())
                                        : input)
                .toList();
    }

    /** Takes the features from that one on. */
    InputColumns columns(int first) {
        return new InputColumns(matrix, IntStream.range(first, first + width).toArray());
    }

    /** The column of a row that has what it takes. */
    Column column() {
        return new Column(name, width > 1, width);
    }
}
