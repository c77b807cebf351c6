package org.howdah.onnx.imported;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.howdah.host.error.SqlError;
import org.howdah.onnx.tensor.ElementType;
import org.howdah.onnx.tensor.Elements;
import org.howdah.onnx.tensor.Value;

/** Runs made-up rows through a graph to see what it gives. */
record Probe(Graph graph, int features) {
    /** Each a value of all features; what a graph can't take of them is left out. */
    private static final float[] VALUES = {0, 1, 2, -1, 0.5f, -3.7f, 20};

    /**
     * What an output has for a row.
     *
     * @param values how many numbers or texts
     * @param keys of these, where it is a map
     * @param text whether the keys are texts
     */
    record Shape(int values, List<String> keys, boolean text) {
        Shape {
            keys = List.copyOf(keys);
        }
    }

    /** What an output has for a row of zeros. */
    Shape shape(int output) {
        List<Shape> shapes = new ArrayList<>(1);
        graph.run(
                new float[features],
                0,
                1,
                (buffers, first, count) -> shapes.add(shape(buffers.output(output))));
        return shapes.getFirst();
    }

    private static Shape shape(Value value) {
        return switch (value) {
            case Value.Tensor tensor -> new Shape(Math.toIntExact(tensor.size()), List.of(), false);
            case Value.Mapping(Value.Tensor keys, Value.Tensor values) ->
                    new Shape(
                            Math.toIntExact(values.size()),
                            names(keys),
                            keys.type() == ElementType.STRING);
            case Value.Sequence(List<Value> elements) when elements.size() == 1 ->
                    shape(elements.getFirst());
            case Value.Sequence(List<Value> elements) ->
                    new Shape(elements.size(), List.of(), false);
            case Value.Absent() -> new Shape(0, List.of(), false);
        };
    }

    private static List<String> names(Value.Tensor keys) {
        return keys.type() == ElementType.STRING
                ? keys.strings()
                : IntStream.range(0, (int) keys.size())
                        .mapToObj(i -> Elements.readLong(keys.data(), keys.type(), i))
                        .map(String::valueOf)
                        .toList();
    }

    /** Numbers that an output has for rows that differ. */
    double[] varied(int output, int width) {
        double[] numbers = new double[0];
        for (float value : VALUES) {
            float[] row = new float[features];
            Arrays.fill(row, value);
            for (int i = 1; i < features; i += 2) {
                row[i] = -value;
            }
            numbers = append(numbers, numbers(row, output, width));
        }
        return numbers;
    }

    private double[] numbers(float[] row, int output, int width) {
        double[] numbers = new double[width];
        try {
            graph.run(
                    row,
                    0,
                    1,
                    (buffers, first, count) ->
                            OutputReader.numbers(
                                    buffers.output(output), 1, width, numbers, 0, width));
            return numbers;
        } catch (SqlError e) {
            // Not every graph takes every number: some are indices, or not negative.
            return new double[0];
        }
    }

    private static double[] append(double[] numbers, double[] more) {
        double[] all = Arrays.copyOf(numbers, numbers.length + more.length);
        System.arraycopy(more, 0, all, numbers.length, more.length);
        return all;
    }
}
