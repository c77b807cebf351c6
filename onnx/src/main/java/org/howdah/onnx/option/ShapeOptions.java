package org.howdah.onnx.option;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.howdah.host.error.ErrorCode;
import org.howdah.host.error.SqlError;
import org.howdah.onnx.graph.Dimension;
import org.howdah.onnx.graph.Model;
import org.howdah.onnx.graph.ValueType;
import tools.jackson.databind.JsonNode;

/**
 * The options {@code input_shape} and {@code output_shape}: shapes of tensors by name, with sizes
 * for dimensions that the model leaves open, -1 where they stay so.
 */
public record ShapeOptions(Map<String, List<Long>> inputs, Map<String, List<Long>> outputs) {
    static final String INPUTS = "input_shape";
    static final String OUTPUTS = "output_shape";

    static ShapeOptions read(OptionObject whole) {
        return new ShapeOptions(shapes(whole, INPUTS), shapes(whole, OUTPUTS));
    }

    private static Map<String, List<Long>> shapes(OptionObject whole, String option) {
        Map<String, List<Long>> shapes = new LinkedHashMap<>();
        if (whole.has(option)) {
            JsonNode given = whole.get(option);
            List<String> names = List.copyOf(given.propertyNames());
            OptionObject.of(option, given, names);
            names.forEach(
                    name ->
                            shapes.put(
                                    name, sizes(OptionObject.join(option, name), given.get(name))));
        }
        return shapes;
    }

    private static List<Long> sizes(String path, JsonNode given) {
        List<Long> sizes = new ArrayList<>();
        for (JsonNode size : given) {
            boolean fits = size.isIntegralNumber() && size.asLong() >= -1;
            sizes.add(fits && size.asLong() <= Integer.MAX_VALUE ? size.asLong() : Long.MIN_VALUE);
        }
        if (!given.isArray() || sizes.contains(Long.MIN_VALUE)) {
            throw OptionObject.invalid(path, given, "an array of sizes, -1 for any");
        }
        return sizes;
    }

    public boolean isEmpty() {
        return inputs.isEmpty() && outputs.isEmpty();
    }

    /**
     * The model with these shapes.
     *
     * @throws SqlError 22023 for names that it doesn't have, and sizes that contradict its own
     */
    public Model apply(Model model) {
        return isEmpty()
                ? model
                : model.withShapes(
                        ShapeFit.apply(INPUTS, inputs, model.inputs()),
                        ShapeFit.apply(OUTPUTS, outputs, model.outputs()));
    }

    /** The sizes of the model's named dimensions that these shapes give. */
    public Map<String, Long> sizes(Model model) {
        Model shaped = apply(model);
        Map<String, Long> sizes = new LinkedHashMap<>();
        for (int i = 0; i < model.inputs().size(); i++) {
            collect(model.inputs().get(i).type(), shaped.inputs().get(i).type(), sizes);
        }
        for (int i = 0; i < model.outputs().size(); i++) {
            collect(model.outputs().get(i).type(), shaped.outputs().get(i).type(), sizes);
        }
        return sizes;
    }

    private static void collect(ValueType own, ValueType given, Map<String, Long> sizes) {
        if (!(own instanceof ValueType.Tensor(var any, var names))
                || !(given instanceof ValueType.Tensor(var same, var shape))
                || names == null
                || shape == null) {
            return;
        }
        for (int i = 0; i < names.size(); i++) {
            if (names.get(i) instanceof Dimension.Symbolic(String name)
                    && shape.get(i) instanceof Dimension.Fixed(long size)) {
                put(sizes, name, size);
            }
        }
    }

    /**
     * Adds the size of a named dimension.
     *
     * @throws SqlError 22023 if it has another already
     */
    static void put(Map<String, Long> sizes, String name, long size) {
        Long other = sizes.putIfAbsent(name, size);
        if (other != null && other != size) {
            throw new SqlError(
                    ErrorCode.INVALID_PARAMETER,
                    "dimension \"%s\" is given the sizes %d and %d".formatted(name, other, size),
                    "It is the same dimension wherever the model has the name.");
        }
    }
}
