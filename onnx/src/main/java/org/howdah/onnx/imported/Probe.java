package org.howdah.onnx.imported;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.howdah.host.error.ErrorCode;
import org.howdah.host.error.SqlError;
import org.howdah.onnx.tensor.ElementType;
import org.howdah.onnx.tensor.Elements;
import org.howdah.onnx.tensor.Value;

/** Runs made-up rows through a graph to see what it gives. */
record Probe(Graph graph, int features) {
    /** The even features of a row; some of these a graph may not take. */
    private static final float[] VALUES = {0, 1, 2, -1, 0.5f, -3.7f, 20, -1e3f, 1e6f};

    /** How many times as great the odd features are: none of them must be negative in some rows. */
    private static final float[] RATIOS = {-2, 1};

    private static final int ROWS = VALUES.length * RATIOS.length;

    private static final Set<String> REFUSALS =
            Set.of(
                    ErrorCode.INVALID_PARAMETER.sqlState(),
                    ErrorCode.NUMERIC_OUT_OF_RANGE.sqlState(),
                    ErrorCode.EXTERNAL_ROUTINE.sqlState());

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

    /**
     * The first rows that a graph takes, {@code count} unless it takes fewer: zeros, if it can.
     *
     * @throws SqlError what it says of zeros, if it takes none
     */
    List<float[]> accepted(int count) {
        List<float[]> rows = new ArrayList<>();
        SqlError refusal = null;
        for (int i = 0; i < ROWS && rows.size() < count; i++) {
            try {
                float[] row = row(i);
                graph.run(row, 0, 1, (buffers, first, some) -> {});
                rows.add(row);
            } catch (SqlError e) {
                requireRefusal(e);
                refusal = refusal == null ? e : refusal;
            }
        }
        if (rows.isEmpty()) {
            throw Objects.requireNonNull(refusal);
        }
        return rows;
    }

    /** Not every graph takes every number: some are indices, or not negative. */
    private static void requireRefusal(SqlError error) {
        if (!REFUSALS.contains(error.sqlState())) {
            throw error;
        }
    }

    /** What an output has for a row. */
    Shape shape(float[] row, int output) {
        List<Shape> shapes = new ArrayList<>(1);
        graph.run(row, 0, 1, (buffers, first, count) -> shapes.add(shape(buffers.output(output))));
        return shapes.getFirst();
    }

    private static Shape shape(Value value) {
        return switch (value) {
            case Value.Tensor tensor -> new Shape(RowLimits.given(tensor.size()), List.of(), false);
            case Value.Mapping(Value.Tensor keys, Value.Tensor values) ->
                    new Shape(
                            RowLimits.given(values.size()),
                            names(keys),
                            keys.type() == ElementType.STRING);
            case Value.Sequence(List<Value> elements) when elements.size() == 1 ->
                    shape(elements.getFirst());
            case Value.Sequence(List<Value> elements) ->
                    new Shape(RowLimits.given(elements.size()), List.of(), false);
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
        for (int i = 0; i < ROWS; i++) {
            numbers = append(numbers, numbers(row(i), output, width));
        }
        return numbers;
    }

    private float[] row(int number) {
        float value = VALUES[number % VALUES.length];
        float[] row = new float[features];
        Arrays.fill(row, value);
        for (int i = 1; i < features; i += 2) {
            row[i] = RATIOS[number / VALUES.length] * value;
        }
        return row;
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
            requireRefusal(e);
            return new double[0];
        }
    }

    private static double[] append(double[] numbers, double[] more) {
        double[] all = Arrays.copyOf(numbers, numbers.length + more.length);
        System.arraycopy(more, 0, all, numbers.length, more.length);
        return all;
    }
}
