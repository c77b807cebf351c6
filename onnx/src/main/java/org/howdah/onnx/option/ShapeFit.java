package org.howdah.onnx.option;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.howdah.host.error.ErrorCode;
import org.howdah.host.error.SqlError;
import org.howdah.onnx.graph.Dimension;
import org.howdah.onnx.graph.Value;
import org.howdah.onnx.graph.ValueType;

/**
 * Whether shapes that options give are those of the model's tensors, with open dimensions filled.
 */
final class ShapeFit {
    private ShapeFit() {}

    /**
     * The values with those shapes.
     *
     * @throws SqlError 22023 for names that are none of theirs, and sizes that contradict their own
     */
    static List<Value> apply(String option, Map<String, List<Long>> shapes, List<Value> values) {
        List<String> names = values.stream().map(Value::name).toList();
        for (String name : shapes.keySet()) {
            if (!names.contains(name)) {
                throw new SqlError(
                        ErrorCode.INVALID_PARAMETER,
                        "option \"%s\" names \"%s\", which the model does not have"
                                .formatted(option, name),
                        "It has %s.".formatted(String.join(", ", names)));
            }
        }
        return values.stream()
                .map(
                        value ->
                                shapes.containsKey(value.name())
                                        ? shaped(option, value, shapes.get(value.name()))
                                        : value)
                .toList();
    }

    private static Value shaped(String option, Value value, List<Long> sizes) {
        if (!(value.type() instanceof ValueType.Tensor(var element, var shape))) {
            throw mismatch(option, sizes, value);
        }
        if (shape != null && shape.size() != sizes.size()) {
            throw mismatch(option, sizes, value);
        }
        List<Dimension> dimensions = new ArrayList<>();
        for (int i = 0; i < sizes.size(); i++) {
            Dimension own = shape == null ? new Dimension.Unknown() : shape.get(i);
            long size = sizes.get(i);
            if (own instanceof Dimension.Fixed(long fixed) && size != -1 && size != fixed) {
                throw mismatch(option, sizes, value);
            }
            boolean given = size != -1 && !(own instanceof Dimension.Fixed);
            dimensions.add(given ? new Dimension.Fixed(size) : own);
        }
        return new Value(
                value.name(), new ValueType.Tensor(element, dimensions), value.docString());
    }

    private static SqlError mismatch(String option, List<Long> sizes, Value value) {
        return new SqlError(
                ErrorCode.INVALID_PARAMETER,
                "%s override size mismatch: %s"
                        .formatted(option, sizes.toString().replace(" ", "")),
                "\"%s\" is %s: only sizes that it leaves open, -1, can be given."
                        .formatted(value.name(), value.type()));
    }
}
