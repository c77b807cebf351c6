package org.howdah.ml.learner.kernel;

import org.howdah.ml.learner.InvalidTrainingData;
import org.howdah.ml.learner.Progress;
import org.howdah.ml.learner.Softmax;

/**
 * Finds the mode of a binary Gaussian process's latent function at the training rows by Newton's
 * method, around which its posterior is taken to be Gaussian (Rasmussen & Williams 2006, algorithm
 * 3.1).
 */
final class LaplaceApproximation {
    /** The gain in likelihood at which the search ends. */
    private static final double LEAST_GAIN = 1e-10;

    private final LowerTriangle covariance;
    private final boolean[] positive;
    private final Progress progress;
    private final double[] latent;
    private final double[] residuals;
    private final double[] roots;
    private final LowerTriangle work;

    /**
     * @param covariance of the training rows
     * @param positive which of them have the label whose probability is modelled
     */
    LaplaceApproximation(LowerTriangle covariance, boolean[] positive, Progress progress) {
        this.covariance = covariance;
        this.positive = positive;
        this.progress = progress;
        latent = new double[positive.length];
        residuals = new double[positive.length];
        roots = new double[positive.length];
        work = LowerTriangle.zeros(positive.length);
    }

    /**
     * Where the search ended.
     *
     * @param residuals labels as 0 and 1 less their probabilities
     * @param roots the square roots of the likelihood's curvature
     * @param factor of the identity plus the covariance scaled by these roots
     * @param logLikelihood the logarithm of the approximate marginal likelihood
     * @param converged whether the iterations sufficed
     */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    record Mode(
            double[] residuals,
            double[] roots,
            Cholesky factor,
            double logLikelihood,
            boolean converged) {}

    Mode find(int maximumIterations) {
        double best = Double.NEGATIVE_INFINITY;
        for (int iteration = 1; ; iteration++) {
            linearise();
            Cholesky factor = factor();
            double likelihood = step(factor);
            boolean converged = likelihood - best < LEAST_GAIN;
            if (converged || iteration == maximumIterations) {
                double reached = converged ? best : likelihood;
                return new Mode(residuals, roots, factor, reached, converged);
            }
            best = likelihood;
        }
    }

    private void linearise() {
        for (int row = 0; row < latent.length; row++) {
            double probability = Softmax.sigmoid(latent[row]);
            residuals[row] = (positive[row] ? 1 : 0) - probability;
            roots[row] = Math.sqrt(probability * (1 - probability));
        }
    }

    private Cholesky factor() {
        for (int row = 0; row < latent.length; row++) {
            progress.check();
            double[] from = covariance.row(row);
            double[] to = work.row(row);
            for (int column = 0; column <= row; column++) {
                to[column] = roots[row] * from[column] * roots[column];
            }
            to[row] += 1;
        }
        return Cholesky.of(work, progress)
                .orElseThrow(
                        () ->
                                new InvalidTrainingData(
                                        "the covariance of the training rows is not positive",
                                        "Scale the features, or take another kernel."));
    }

    /** Moves to the next latent values; returns the likelihood there. */
    private double step(Cholesky factor) {
        double[] right = new double[latent.length];
        for (int row = 0; row < right.length; row++) {
            right[row] = roots[row] * roots[row] * latent[row] + residuals[row];
        }
        double[] solution = covariance.multiply(right, progress);
        for (int row = 0; row < right.length; row++) {
            solution[row] *= roots[row];
        }
        factor.solve(solution);
        for (int row = 0; row < right.length; row++) {
            right[row] -= roots[row] * solution[row];
        }
        System.arraycopy(covariance.multiply(right, progress), 0, latent, 0, latent.length);
        double sum = -0.5 * Rows.product(right, latent, latent.length);
        for (int row = 0; row < latent.length; row++) {
            sum -= Math.log1p(Math.exp(positive[row] ? -latent[row] : latent[row]));
        }
        return sum - factor.logRoot();
    }
}
