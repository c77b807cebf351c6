package org.howdah.ml.learner.kernel;

import java.util.List;
import org.howdah.ml.learner.CommonParameters;
import org.howdah.ml.learner.FiniteTargets;
import org.howdah.ml.learner.Fit;
import org.howdah.ml.learner.Hyperparameters;
import org.howdah.ml.learner.InvalidTrainingData;
import org.howdah.ml.learner.Learner;
import org.howdah.ml.learner.Parameter;
import org.howdah.ml.learner.Progress;
import org.howdah.ml.learner.Range;
import org.howdah.ml.learner.Schema;
import org.howdah.ml.learner.TrainingSet;

/**
 * The mean of a Gaussian process given the training rows (Rasmussen & Williams 2006, algorithm 2.1)
 * with scikit-learn's hyperparameters; any number of targets.
 */
final class GaussianProcessRegression implements Learner {
    private static final Parameter<Double> ALPHA =
            Parameter.real("alpha", 1e-10, Range.NOT_NEGATIVE);
    private static final Parameter<Boolean> NORMALIZE = Parameter.flag("normalize_y", false);

    private static final Schema SCHEMA =
            new Schema(
                    "gaussian_process",
                    GaussianProcess.KERNEL,
                    ALPHA,
                    NORMALIZE,
                    // for compatibility alone
                    GaussianProcess.OPTIMIZER,
                    GaussianProcess.RESTARTS,
                    GaussianProcess.COPY,
                    CommonParameters.RANDOM_STATE);

    @Override
    public Schema schema() {
        return SCHEMA;
    }

    @Override
    public boolean joint() {
        return true;
    }

    @Override
    public Fit fit(TrainingSet data, Hyperparameters parameters, Progress progress) {
        List<double[]> targets = FiniteTargets.of(data);
        LowerTriangle.requireRoom(data.rows(), 1);
        KernelRows rows = KernelRows.of(GaussianProcess.STANDARD, data.features(), progress);
        LowerTriangle covariance = rows.similarities(progress);
        for (int row = 0; row < covariance.order(); row++) {
            covariance.row(row)[row] += parameters.get(ALPHA);
        }
        Cholesky cholesky =
                Cholesky.of(covariance, progress)
                        .orElseThrow(GaussianProcessRegression::notPositiveDefinite);
        double[][] weights = new double[targets.size()][];
        double[] scales = new double[weights.length];
        double[] offsets = new double[weights.length];
        for (int target = 0; target < weights.length; target++) {
            Scaling scaling =
                    parameters.get(NORMALIZE) ? Scaling.of(targets.get(target)) : new Scaling(0, 1);
            weights[target] = scaling.apply(targets.get(target));
            cholesky.solve(weights[target]);
            scales[target] = scaling.deviation();
            offsets[target] = scaling.mean();
        }
        return new Fit(new KernelRegressionModel(rows, weights, scales, offsets));
    }

    private static InvalidTrainingData notPositiveDefinite() {
        return new InvalidTrainingData(
                "the covariance of the training rows is not positive definite",
                "Raise alpha, such as to 1e-6, or leave out rows that are the same.");
    }
}
