package org.howdah.ml.learner.clustering;

/** Euclidean distances of rows in flat arrays. */
final class Distances {
    private Distances() {}

    static double squared(double[] left, int from, double[] right, int other, int width) {
        double sum = 0;
        for (int i = 0; i < width; i++) {
            double difference = left[from + i] - right[other + i];
            sum += difference * difference;
        }
        return sum;
    }

    static double squared(double[] row, double[] centres, int centre) {
        return squared(row, 0, centres, centre * row.length, row.length);
    }
}
