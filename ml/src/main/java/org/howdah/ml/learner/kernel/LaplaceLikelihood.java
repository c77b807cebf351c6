package org.howdah.ml.learner.kernel;

import org.howdah.ml.learner.Progress;
import org.howdah.ml.learner.kernel.covariance.Covariance;

/**
 * The likelihood of two labels in Laplace's approximation (Rasmussen & Williams 2006, algorithm
 * 5.1).
 *
 * @param positive which rows have the label whose probability is modelled
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
record LaplaceLikelihood(
        KernelRows rows, boolean[] positive, int maximumIterations, Progress progress)
        implements Likelihood {

    @Override
    public double evaluate(Covariance covariance, double[] derivatives) {
        LowerTriangle matrix = rows.with(new CovarianceKernel(covariance)).similarities(progress);
        LaplaceApproximation.Mode mode =
                new LaplaceApproximation(matrix, positive, progress).find(maximumIterations);
        double[] indirect = indirect(matrix, mode);
        double[] residuals = mode.residuals();
        double[] roots = mode.roots();
        new PairSums(rows, covariance, progress)
                .addTo(
                        derivatives,
                        mode.factor(),
                        (row, other, inverse) ->
                                (residuals[row] * residuals[other]
                                                - roots[row] * inverse * roots[other]
                                                + indirect[row] * residuals[other]
                                                + indirect[other] * residuals[row])
                                        / 2);
        return mode.logLikelihood();
    }

    /** How the mode's change by a change of the covariance changes the likelihood. */
    private double[] indirect(LowerTriangle matrix, LaplaceApproximation.Mode mode) {
        double[] direct = new double[positive.length];
        double[] line = new double[positive.length];
        for (int row = 0; row < direct.length; row++) {
            progress.check();
            for (int other = 0; other < line.length; other++) {
                line[other] =
                        mode.roots()[other]
                                * matrix.row(Math.max(row, other))[Math.min(row, other)];
            }
            mode.factor().solveTranspose(line);
            double variance = matrix.row(row)[row] - Rows.product(line, line, line.length);
            double probability = (positive[row] ? 1 : 0) - mode.residuals()[row];
            double curvature = probability * (1 - probability);
            direct[row] = -variance * curvature * (1 - 2 * probability) / 2;
        }
        double[] solution = matrix.multiply(direct, progress);
        scale(solution, mode.roots());
        mode.factor().solve(solution);
        scale(solution, mode.roots());
        for (int row = 0; row < direct.length; row++) {
            direct[row] -= solution[row];
        }
        return direct;
    }

    private static void scale(double[] values, double[] by) {
        for (int row = 0; row < values.length; row++) {
            values[row] *= by[row];
        }
    }
}
