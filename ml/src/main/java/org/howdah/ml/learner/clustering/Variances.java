package org.howdah.ml.learner.clustering;

import org.howdah.ml.learner.Progress;

/** Variances of columns. */
final class Variances {
    private Variances() {}

    /** The mean of the columns' variances. */
    static double mean(Rows rows, Progress progress) {
        double[] row = new double[rows.width()];
        double[] means = new double[rows.width()];
        for (int i = 0; i < rows.count(); i++) {
            check(i, progress);
            rows.read(i, row);
            for (int column = 0; column < row.length; column++) {
                means[column] += row[column];
            }
        }
        for (int column = 0; column < row.length; column++) {
            means[column] /= rows.count();
        }
        double sum = 0;
        for (int i = 0; i < rows.count(); i++) {
            check(i, progress);
            rows.read(i, row);
            sum += Distances.squared(row, means, 0);
        }
        return sum / rows.count() / row.length;
    }

    private static void check(int row, Progress progress) {
        if ((row & 4095) == 0) {
            progress.check();
        }
    }
}
