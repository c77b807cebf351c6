package org.howdah.ml.learner.clustering;

import org.howdah.ml.learner.Progress;
import org.howdah.ml.learner.QuadraticMemory;
import org.howdah.ml.learner.RowParts;
import org.howdah.ml.learner.Workers;

/**
 * How similar two rows are, by a kernel of that name.
 *
 * @param gamma the factor of distances or products
 * @param offset what is added to products
 */
record Affinity(String kernel, double gamma, double degree, double offset) {

    double of(double[] points, int row, int other, int width) {
        return switch (kernel) {
            case "laplacian" ->
                    Math.exp(-gamma * new Metric(1).reduced(points, row, points, other, width));
            case "polynomial", "poly" ->
                    Math.pow(gamma * product(points, row, other, width) + offset, degree);
            case "sigmoid" -> Math.tanh(gamma * product(points, row, other, width) + offset);
            case "linear" -> product(points, row, other, width);
            case "cosine" -> cosine(points, row, other, width);
            default -> Math.exp(-gamma * Distances.squared(points, row, points, other, width));
        };
    }

    private static double product(double[] points, int row, int other, int width) {
        double sum = 0;
        for (int i = 0; i < width; i++) {
            sum += points[row + i] * points[other + i];
        }
        return sum;
    }

    private static double cosine(double[] points, int row, int other, int width) {
        double norms = product(points, row, row, width) * product(points, other, other, width);
        return norms == 0 ? 0 : product(points, row, other, width) / Math.sqrt(norms);
    }

    /** The graph of all pairs. */
    Graph all(double[] points, int width, Progress progress) {
        int count = points.length / width;
        QuadraticMemory.require(
                "spectral with affinity " + kernel,
                "rows",
                count,
                12,
                "affinity \"nearest_neighbors\"",
                progress);
        int[] starts = new int[count + 1];
        int[] neighbours = new int[count * count];
        double[] weights = new double[count * count];
        RowParts parts = RowParts.of(count, 4L * count * width);
        Workers.each(
                parts.count(),
                progress,
                part -> {
                    for (int row = parts.from(part); row < parts.to(part); row++) {
                        progress.check();
                        starts[row + 1] = (row + 1) * count;
                        for (int other = 0; other < count; other++) {
                            neighbours[row * count + other] = other;
                            weights[row * count + other] =
                                    of(points, row * width, other * width, width);
                        }
                    }
                });
        return new Graph(starts, neighbours, weights);
    }
}
