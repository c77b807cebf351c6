package org.howdah.ml.learner.kernel;

import org.howdah.ml.learner.Progress;
import org.howdah.ml.learner.RowParts;
import org.howdah.ml.learner.Workers;
import org.howdah.ml.learner.kernel.covariance.Covariance;

/** Sums of a covariance's derivatives over all pairs of rows. */
record PairSums(KernelRows rows, Covariance covariance, Progress progress) {
    private static final int PAIRS_BETWEEN_CHECKS = 1024;

    /** How much the derivatives of a pair's covariance count. */
    @FunctionalInterface
    interface Weights {
        /**
         * The weight of a pair.
         *
         * @param inverse of the decomposed matrix, at that pair
         */
        double of(int row, int other, double inverse);
    }

    /** Adds the weighted sum of all derivatives. */
    void addTo(double[] sums, Cholesky factor, Weights weights) {
        int order = rows.count();
        RowParts parts = RowParts.of(order, 4L * order);
        double[][] partial = new double[parts.count()][sums.length];
        Workers.each(
                parts.count(),
                progress,
                part -> {
                    // evenly spread, as later rows have more pairs
                    for (int row = part; row < order; row += parts.count()) {
                        progress.check();
                        add(row, inverse(factor, row, order), weights, partial[part]);
                    }
                });
        for (double[] part : partial) {
            for (int i = 0; i < sums.length; i++) {
                sums[i] += part[i];
            }
        }
    }

    private static double[] inverse(Cholesky factor, int row, int order) {
        double[] column = new double[order];
        column[row] = 1;
        factor.solve(column);
        return column;
    }

    private void add(int row, double[] inverse, Weights weights, double[] sums) {
        double[] derivatives = new double[sums.length];
        for (int other = 0; other <= row; other++) {
            if (other % PAIRS_BETWEEN_CHECKS == 0) {
                progress.check();
            }
            covariance.differentiate(rows.pair(row, other), derivatives, 0);
            double weight = (other == row ? 1 : 2) * weights.of(row, other, inverse[other]);
            for (int i = 0; i < sums.length; i++) {
                sums[i] += weight * derivatives[i];
            }
        }
    }
}
