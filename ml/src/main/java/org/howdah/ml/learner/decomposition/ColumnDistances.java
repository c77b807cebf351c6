package org.howdah.ml.learner.decomposition;

import org.howdah.ml.data.Matrix;
import org.howdah.ml.learner.Progress;
import org.howdah.ml.learner.clustering.Hierarchy;

/** The distances of all pairs of columns, found in one pass over the rows. */
final class ColumnDistances {
    private ColumnDistances() {}

    static double[] of(Matrix rows, String metric, Progress progress) {
        int columns = rows.columns();
        double[] distances = new double[Hierarchy.pairs(columns)];
        double[] norms = new double[columns];
        double[] values = new double[columns];
        double[] zero = new double[columns];
        for (int row = 0; row < rows.rows(); row++) {
            progress.check();
            Covariance.centre(rows, row, zero, values);
            switch (metric) {
                case "manhattan", "l1" -> addDifferences(values, distances);
                case "cosine" -> addProducts(values, distances, norms);
                default -> addSquares(values, distances);
            }
        }
        finish(distances, norms, metric);
        return distances;
    }

    private static void addSquares(double[] values, double[] distances) {
        int next = 0;
        for (int i = 0; i < values.length; i++) {
            for (int j = i + 1; j < values.length; j++) {
                double difference = values[i] - values[j];
                distances[next++] += difference * difference;
            }
        }
    }

    private static void addDifferences(double[] values, double[] distances) {
        int next = 0;
        for (int i = 0; i < values.length; i++) {
            for (int j = i + 1; j < values.length; j++) {
                distances[next++] += Math.abs(values[i] - values[j]);
            }
        }
    }

    private static void addProducts(double[] values, double[] distances, double[] norms) {
        int next = 0;
        for (int i = 0; i < values.length; i++) {
            norms[i] += values[i] * values[i];
            for (int j = i + 1; j < values.length; j++) {
                distances[next++] += values[i] * values[j];
            }
        }
    }

    private static void finish(double[] distances, double[] norms, String metric) {
        int next = 0;
        for (int i = 0; i < norms.length; i++) {
            for (int j = i + 1; j < norms.length; j++) {
                double value = distances[next];
                double size = Math.sqrt(norms[i] * norms[j]);
                distances[next++] =
                        switch (metric) {
                            case "manhattan", "l1" -> value;
                            case "cosine" -> Math.max(0, size == 0 ? 1 : 1 - value / size);
                            default -> Math.sqrt(value);
                        };
            }
        }
    }
}
