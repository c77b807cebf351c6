package org.howdah.onnx.export;

import java.util.Arrays;
import java.util.List;

/** Arithmetic of float64 matrices whose lines are rows, in nodes of a graph. */
final class Calculus {
    final GraphWriter graph;

    Calculus(GraphWriter graph) {
        this.graph = graph;
    }

    String add(String left, String right) {
        return graph.node("Add", left, right);
    }

    String subtract(String left, String right) {
        return graph.node("Sub", left, right);
    }

    String multiply(String left, String right) {
        return graph.node("Mul", left, right);
    }

    String multiply(String left, double right) {
        return multiply(left, graph.number(right));
    }

    String divide(String left, String right) {
        return graph.node("Div", left, right);
    }

    String square(String value) {
        return multiply(value, value);
    }

    String root(String value) {
        return graph.node("Sqrt", value);
    }

    String power(String value, double exponent) {
        return graph.node("Pow", value, graph.number(exponent));
    }

    /** One line of numbers, to be combined with each row. */
    String line(double... values) {
        return graph.doubles(values, 1, values.length);
    }

    /** The product with a matrix, given by its columns. */
    String product(String value, double[]... columns) {
        int width = columns[0].length;
        double[] flat = new double[Math.multiplyExact(width, columns.length)];
        for (int column = 0; column < columns.length; column++) {
            for (int i = 0; i < width; i++) {
                flat[i * columns.length + column] = columns[column][i];
            }
        }
        return graph.node("MatMul", value, graph.doubles(flat, width, columns.length));
    }

    /** Each row's sum. */
    String sum(String value) {
        return graph.node(
                "ReduceSum", List.of(value, graph.list(1)), new Attribute.Int("keepdims", 1));
    }

    /** One of the reductions that take axes as an attribute, of each row. */
    String reduce(String operator, String value) {
        return graph.node(
                operator, value, new Attribute.Ints("axes", 1), new Attribute.Int("keepdims", 1));
    }

    String clip(String value, double least, double greatest) {
        String low = Double.isInfinite(least) ? "" : graph.number(least);
        return Double.isInfinite(greatest)
                ? graph.node("Clip", value, low)
                : graph.node("Clip", List.of(value, low, graph.number(greatest)));
    }

    String choose(String condition, String then, String otherwise) {
        return graph.node("Where", List.of(condition, then, otherwise));
    }

    /** 0 for a finite row, else NaN. */
    String poison(String row) {
        return sum(multiply(row, 0));
    }

    /** One 0 for each row, whatever is in it. */
    String zeros(String row) {
        String missing = graph.node("IsNaN", columns(row, 0));
        return multiply(cast(missing, DataType.DOUBLE), 0);
    }

    String cast(String value, DataType type) {
        return graph.node("Cast", value, new Attribute.Int("to", type.number));
    }

    /** Some columns. */
    String columns(String value, long... numbers) {
        return graph.node(
                "Gather", List.of(value, graph.list(numbers)), new Attribute.Int("axis", 1));
    }

    String concat(List<String> values) {
        return values.size() == 1
                ? values.getFirst()
                : graph.node("Concat", values, new Attribute.Int("axis", 1));
    }

    /** Elements of a constant, by numbers of its lines. */
    String gather(String constant, String numbers) {
        return graph.node("Gather", List.of(constant, numbers), new Attribute.Int("axis", 0));
    }

    /** The least values of each row, ascending, and their places. */
    List<String> least(String value, int count) {
        return graph.nodes(
                "TopK",
                2,
                List.of(value, graph.list(count)),
                new Attribute.Int("axis", 1),
                new Attribute.Int("largest", 0),
                new Attribute.Int("sorted", 1));
    }

    static double[] constants(int count, double value) {
        double[] values = new double[count];
        Arrays.fill(values, value);
        return values;
    }
}
