package org.howdah.onnx.export;

import java.util.stream.IntStream;

/** Writes the sums, over all columns, of something that depends on a row and on each of others. */
final class DistanceWriter {
    private final Calculus calculus;
    private final String row;
    private final int columns;

    /**
     * @param row float64
     */
    DistanceWriter(Calculus calculus, String row, int columns) {
        this.calculus = calculus;
        this.row = row;
        this.columns = columns;
    }

    /** What a column adds. */
    @FunctionalInterface
    interface Part {
        /**
         * The part of the row's value in a column.
         *
         * @param own one value for each row
         * @param others one line, of the other rows' values
         */
        String of(String own, String others);
    }

    /** The sums, in the order of columns; one value for each of the others. */
    String sum(double[] others, Part part) {
        return fold(others, "Add", part);
    }

    /** The same with another operator than addition. */
    String fold(double[] others, String operator, Part part) {
        return IntStream.range(0, columns)
                .mapToObj(
                        column ->
                                part.of(
                                        calculus.columns(row, column),
                                        calculus.line(column(others, column))))
                .reduce((left, right) -> calculus.graph.node(operator, left, right))
                .orElseThrow();
    }

    /** The products. */
    String products(double[] others) {
        double[][] rows = new double[others.length / columns][columns];
        for (int i = 0; i < rows.length; i++) {
            System.arraycopy(others, i * columns, rows[i], 0, columns);
        }
        return calculus.product(row, rows);
    }

    /** The squares of the others' lengths. */
    double[] squares(double[] others) {
        double[] squares = new double[others.length / columns];
        for (int i = 0; i < others.length; i++) {
            squares[i / columns] += others[i] * others[i];
        }
        return squares;
    }

    /** The products of lengths. */
    String lengths(double[] others) {
        double[] lengths = squares(others);
        for (int i = 0; i < lengths.length; i++) {
            lengths[i] = Math.sqrt(lengths[i]);
        }
        String own = calculus.root(calculus.sum(calculus.square(row)));
        return calculus.multiply(own, calculus.line(lengths));
    }

    /** The cosines, and that value for a row of zeros. */
    String cosines(double[] others) {
        String lengths = lengths(others);
        String none = calculus.graph.node("Equal", lengths, calculus.graph.number(0));
        return calculus.choose(
                none, calculus.graph.number(0), calculus.divide(products(others), lengths));
    }

    private double[] column(double[] others, int column) {
        double[] values = new double[others.length / columns];
        for (int i = 0; i < values.length; i++) {
            values[i] = others[i * columns + column];
        }
        return values;
    }

    static double[] widened(float[] values) {
        return IntStream.range(0, values.length).mapToDouble(i -> values[i]).toArray();
    }
}
