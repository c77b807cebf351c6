package org.howdah.ml.learner.kernel;

import java.util.Optional;
import org.howdah.ml.learner.Progress;
import org.howdah.ml.learner.kernel.covariance.Covariance;

/**
 * The likelihood of numbers (Rasmussen & Williams 2006, equations 2.30 and 5.9); that of several
 * targets is the product of theirs.
 *
 * @param targets an array for each target
 * @param noise what is added to the diagonal
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
record RegressionLikelihood(KernelRows rows, double[][] targets, double noise, Progress progress)
        implements Likelihood {

    @Override
    public double evaluate(Covariance covariance, double[] derivatives) {
        Optional<Cholesky> cholesky =
                GaussianProcess.factor(
                        rows.with(new CovarianceKernel(covariance)), noise, progress);
        if (cholesky.isEmpty()) {
            return Double.NEGATIVE_INFINITY;
        }
        double[][] weights = new double[targets.length][];
        for (int target = 0; target < weights.length; target++) {
            weights[target] = targets[target].clone();
            cholesky.get().solve(weights[target]);
        }
        new PairSums(rows, covariance, progress)
                .addTo(
                        derivatives,
                        cholesky.get(),
                        (row, other, inverse) -> {
                            double sum = -weights.length * inverse;
                            for (double[] each : weights) {
                                sum += each[row] * each[other];
                            }
                            return sum / 2;
                        });
        return value(cholesky.get(), targets, weights);
    }

    /** The logarithm, where these weights solve for these targets. */
    static double value(Cholesky cholesky, double[][] targets, double[][] weights) {
        double sum = 0;
        for (int target = 0; target < targets.length; target++) {
            int rows = targets[target].length;
            sum -= Rows.product(targets[target], weights[target], rows) / 2;
            sum -= cholesky.logRoot() + rows * Math.log(2 * Math.PI) / 2;
        }
        return sum;
    }
}
