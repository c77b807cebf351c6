package org.howdah.onnx.export;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.howdah.ml.formula.Categories;
import org.howdah.ml.formula.Input;

/** Writes the inputs of a graph and how they become features. */
final class InputWriter {
    /** The one input where all columns are numbers. */
    static final String FEATURES = "features";

    private final GraphWriter graph;
    private final Calculus calculus;

    InputWriter(GraphWriter graph) {
        this.graph = graph;
        this.calculus = new Calculus(graph);
    }

    /** The features, float32. */
    String write(List<Input> inputs) {
        if (inputs.stream().anyMatch(Input::text)) {
            return calculus.concat(inputs.stream().map(this::declared).toList());
        }
        String all = graph.unique(FEATURES);
        graph.input(all, Shape.rows(DataType.FLOAT, inputs.size()));
        if (inputs.stream().allMatch(InputWriter::untouched)) {
            return all;
        }
        List<String> features = new ArrayList<>();
        for (int i = 0; i < inputs.size(); i++) {
            features.add(features(inputs.get(i), calculus.columns(all, i)));
        }
        return calculus.concat(features);
    }

    private static boolean untouched(Input input) {
        return input instanceof Input.Numeric number && untouched(number.finish());
    }

    private static boolean untouched(Input.Finish finish) {
        return Double.isNaN(finish.fill()) && finish.offset() == 0 && finish.divisor() == 1;
    }

    private String declared(Input input) {
        String name = graph.unique(input.name());
        graph.input(name, Shape.rows(input.text() ? DataType.STRING : DataType.FLOAT, 1));
        return features(input, name);
    }

    private String features(Input input, String value) {
        return switch (input) {
            case Input.Numeric number ->
                    untouched(number.finish())
                            ? value
                            : finish(calculus.cast(value, DataType.DOUBLE), number.finish());
            case Input.Coded coded -> {
                String values = graph.doubles(coded.values(), coded.values().length);
                String code = code(coded.categories(), value);
                yield finish(calculus.gather(values, code), coded.finish());
            }
            case Input.Indicators indicators -> indicators(indicators, value);
        };
    }

    private String finish(String value, Input.Finish finish) {
        String known = value;
        if (!Double.isNaN(finish.fill())) {
            String missing = graph.node("IsNaN", value);
            known = calculus.choose(missing, graph.number(finish.fill()), value);
        }
        String moved = calculus.subtract(known, graph.number(finish.offset()));
        String scaled = calculus.divide(moved, graph.number(finish.divisor()));
        return calculus.cast(scaled, DataType.FLOAT);
    }

    /** The code, 0 for no category. */
    private String code(Categories categories, String value) {
        int count = categories.count();
        return switch (categories) {
            case Categories.Texts texts ->
                    graph.learned(
                            "LabelEncoder",
                            value,
                            new Attribute.Texts("keys_strings", texts.names()),
                            new Attribute.Ints(
                                    "values_int64s",
                                    IntStream.rangeClosed(1, count).asLongStream().toArray()),
                            new Attribute.Int("default_int64", 0));
            case Categories.Numbers numbers -> {
                float[] members = new float[count];
                double[] codes = new double[count];
                for (int i = 0; i < count; i++) {
                    members[i] = numbers.members().get(i);
                    codes[i] = i + 1;
                }
                String hits = graph.node("Equal", value, graph.floats(members, 1, count));
                String code = calculus.product(calculus.cast(hits, DataType.DOUBLE), codes);
                yield calculus.cast(code, DataType.INT64);
            }
        };
    }

    private String indicators(Input.Indicators input, String value) {
        String code = code(input.categories(), value);
        if (input.fill() > 0) {
            String none = graph.node("Equal", code, graph.list(0));
            code = calculus.choose(none, graph.list(input.fill()), code);
        }
        int count = input.width();
        long[] codes = IntStream.rangeClosed(1, count).asLongStream().toArray();
        String own = graph.node("Equal", code, graph.integers(codes, 1, count));
        return calculus.cast(own, DataType.FLOAT);
    }
}
