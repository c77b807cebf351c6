package org.howdah.ml.learner.clustering;

import java.util.Arrays;
import org.howdah.ml.learner.InvalidTrainingData;
import org.howdah.ml.learner.Progress;
import org.howdah.ml.learner.RowParts;
import org.howdah.ml.learner.Workers;

/**
 * A weighted graph of rows without loops, divided by the roots of both ends' degrees: one minus its
 * normalised Laplacian. Each row's neighbours stand one behind the other.
 */
final class Graph implements SymmetricOperator {
    private final int[] starts;
    private final int[] neighbours;
    private final double[] weights;
    final double[] rootDegrees;

    /** Weights of the row's neighbours; they are normalised in place. */
    Graph(int[] starts, int[] neighbours, double[] weights) {
        this.starts = starts;
        this.neighbours = neighbours;
        this.weights = weights;
        this.rootDegrees = new double[starts.length - 1];
        normalise();
    }

    private void normalise() {
        for (int row = 0; row < size(); row++) {
            double degree = 0;
            for (int i = starts[row]; i < starts[row + 1]; i++) {
                if (neighbours[i] == row) {
                    weights[i] = 0;
                }
                degree += weights[i];
            }
            if (!(degree >= 0) || Double.isInfinite(degree)) {
                throw new InvalidTrainingData(
                        "the affinities of a training row have the sum %s".formatted(degree),
                        "Scale the features, or take another affinity, such as nearest_neighbors.");
            }
            rootDegrees[row] = degree == 0 ? 1 : Math.sqrt(degree);
        }
        for (int row = 0; row < size(); row++) {
            for (int i = starts[row]; i < starts[row + 1]; i++) {
                weights[i] /= rootDegrees[row] * rootDegrees[neighbours[i]];
            }
        }
    }

    /** The whole matrix, row-major. */
    double[][] toMatrix() {
        double[][] matrix = new double[size()][size()];
        for (int row = 0; row < size(); row++) {
            for (int i = starts[row]; i < starts[row + 1]; i++) {
                matrix[row][neighbours[i]] = weights[i];
            }
        }
        return matrix;
    }

    @Override
    public int size() {
        return rootDegrees.length;
    }

    @Override
    public void multiply(double[] block, int width, double[] into, Progress progress) {
        long each = (long) width * Math.max(1, weights.length / size());
        RowParts parts = RowParts.of(size(), each);
        Workers.each(
                parts.count(),
                progress,
                part -> {
                    for (int row = parts.from(part); row < parts.to(part); row++) {
                        progress.check();
                        multiply(row, block, width, into);
                    }
                });
    }

    private void multiply(int row, double[] block, int width, double[] into) {
        int at = row * width;
        Arrays.fill(into, at, at + width, 0);
        for (int i = starts[row]; i < starts[row + 1]; i++) {
            double weight = weights[i];
            int from = neighbours[i] * width;
            for (int column = 0; column < width; column++) {
                into[at + column] += weight * block[from + column];
            }
        }
    }
}
