package org.howdah.ml.learner.clustering;

import org.howdah.ml.learner.Progress;

/** Scalings of rows and columns at once. A row or column whose sum is zero is scaled by zero. */
final class Bipartite {
    private static final int ROUNDS = 1000;
    private static final double TOLERANCE = 1e-5;

    private Bipartite() {}

    /**
     * A matrix divided by the roots of its rows' and columns' sums, after what makes its least
     * value zero if that is negative was added.
     */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    record Scaled(double[] values, double[] rowFactors, double[] columnFactors) {}

    static Scaled scale(double[] matrix, int columns) {
        double[] values = raised(matrix, 0);
        int rows = values.length / columns;
        double[] rowFactors = new double[rows];
        double[] columnFactors = new double[columns];
        for (int i = 0; i < values.length; i++) {
            rowFactors[i / columns] += values[i];
            columnFactors[i % columns] += values[i];
        }
        invert(rowFactors);
        invert(columnFactors);
        for (int i = 0; i < values.length; i++) {
            values[i] *= rowFactors[i / columns] * columnFactors[i % columns];
        }
        return new Scaled(values, rowFactors, columnFactors);
    }

    private static void invert(double[] sums) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] = sums[i] > 0 ? 1 / Math.sqrt(sums[i]) : 0;
        }
    }

    /** Scales until all rows have one sum and all columns another. */
    static double[] bistochastic(double[] matrix, int columns, Progress progress) {
        double[] values = raised(matrix, 0);
        for (int round = 0; round < ROUNDS; round++) {
            progress.check();
            double[] scaled = scale(values, columns).values();
            double change = Math.sqrt(Distances.squared(scaled, 0, values, 0, values.length));
            values = scaled;
            if (change < TOLERANCE) {
                break;
            }
        }
        return values;
    }

    /** Logarithms less the means of rows and columns: what is left are their interactions. */
    static double[] interactions(double[] matrix, int columns) {
        double[] values = raised(matrix, 1);
        int rows = values.length / columns;
        double[] rowMeans = new double[rows];
        double[] columnMeans = new double[columns];
        double mean = 0;
        for (int i = 0; i < values.length; i++) {
            values[i] = Math.log(values[i]);
            rowMeans[i / columns] += values[i] / columns;
            columnMeans[i % columns] += values[i] / rows;
            mean += values[i] / values.length;
        }
        for (int i = 0; i < values.length; i++) {
            values[i] += mean - rowMeans[i / columns] - columnMeans[i % columns];
        }
        return values;
    }

    private static double[] raised(double[] matrix, double least) {
        double lowest = Double.POSITIVE_INFINITY;
        for (double value : matrix) {
            lowest = Math.min(lowest, value);
        }
        double[] values = matrix.clone();
        for (int i = 0; i < values.length && lowest < least; i++) {
            values[i] += least - lowest;
        }
        return values;
    }
}
