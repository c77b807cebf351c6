package org.howdah.ml.learner.decomposition;

import java.util.Arrays;
import org.howdah.ml.learner.Progress;

/** The number of components for which the rows are the strongest evidence (Minka, 2000). */
final class Evidence {
    private static final double SMALLEST = 1e-15;

    private Evidence() {}

    /** The best number, from 1 to one less than there are variances, or 0 if there is one alone. */
    static int components(double[] variances, int rows, Progress progress) {
        int best = 0;
        double greatest = Double.NEGATIVE_INFINITY;
        for (int rank = 1; rank < variances.length; rank++) {
            progress.check();
            double evidence = logarithm(variances, rank, rows);
            if (evidence > greatest) {
                greatest = evidence;
                best = rank;
            }
        }
        return best;
    }

    private static double logarithm(double[] variances, int rank, int rows) {
        if (variances[rank - 1] < SMALLEST) {
            return Double.NEGATIVE_INFINITY;
        }
        int all = variances.length;
        double noise = Math.max(SMALLEST, Arrays.stream(variances, rank, all).sum() / (all - rank));
        double signal = Arrays.stream(variances, 0, rank).map(Math::log).sum();
        double free = (double) all * rank - rank * (rank + 1.0) / 2;
        return orientations(all, rank)
                - signal * rows / 2
                - Math.log(noise) * rows * (all - rank) / 2
                + Math.log(2 * Math.PI) * (free + rank) / 2
                - curvature(variances, rank, rows, noise) / 2
                - rank * Math.log(rows) / 2;
    }

    /** The logarithm of the density of orthogonal axes. */
    private static double orientations(int all, int rank) {
        double sum = -rank * Math.log(2);
        for (int i = 1; i <= rank; i++) {
            double half = (all - i + 1) / 2.0;
            sum += logGammaOfHalves(all - i + 1) - Math.log(Math.PI) * half;
        }
        return sum;
    }

    /** The logarithm of the gamma function of half of a whole number. */
    private static double logGammaOfHalves(int twice) {
        double sum = twice % 2 == 0 ? 0 : Math.log(Math.PI) / 2;
        for (double value = twice / 2.0 - 1; value > 0; value--) {
            sum += Math.log(value);
        }
        return sum;
    }

    private static double curvature(double[] variances, int rank, int rows, double noise) {
        double sum = 0;
        for (int i = 0; i < rank; i++) {
            for (int j = i + 1; j < variances.length; j++) {
                double other = j < rank ? variances[j] : noise;
                sum +=
                        Math.log((variances[i] - variances[j]) * (1 / other - 1 / variances[i]))
                                + Math.log(rows);
            }
        }
        return sum;
    }
}
