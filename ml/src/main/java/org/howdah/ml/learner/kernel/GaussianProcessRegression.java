package org.howdah.ml.learner.kernel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.howdah.ml.learner.kernel.covariance.Covariance;

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
                    GaussianProcess.OPTIMIZER,
                    GaussianProcess.RESTARTS,
                    CommonParameters.RANDOM_STATE,
                    // for compatibility alone
                    GaussianProcess.COPY);

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
        Optional<Covariance> given =
                parameters
                        .get(GaussianProcess.KERNEL)
                        .map(kernel -> kernel.covariance(data.features().columns()));
        boolean searches = given.isPresent() && GaussianProcess.searches(parameters, given.get());
        LowerTriangle.requireRoom(data.rows(), searches ? 2 : 1, progress);
        double[][] values = new double[targets.size()][];
        double[] scales = new double[values.length];
        double[] offsets = new double[values.length];
        for (int target = 0; target < values.length; target++) {
            Scaling scaling =
                    parameters.get(NORMALIZE) ? Scaling.of(targets.get(target)) : new Scaling(0, 1);
            values[target] = scaling.apply(targets.get(target));
            scales[target] = scaling.deviation();
            offsets[target] = scaling.mean();
        }
        KernelRows rows = KernelRows.of(GaussianProcess.STANDARD, data.features(), progress);
        List<String> warnings = new ArrayList<>();
        if (given.isPresent()) {
            Likelihood likelihood =
                    new RegressionLikelihood(rows, values, parameters.get(ALPHA), progress);
            Covariance fitted =
                    GaussianProcess.fitted(given.get(), likelihood, parameters, warnings, progress);
            rows = rows.with(new CovarianceKernel(fitted));
        }
        Cholesky cholesky =
                GaussianProcess.factor(rows, parameters.get(ALPHA), progress)
                        .orElseThrow(GaussianProcessRegression::notPositiveDefinite);
        double[][] weights = Arrays.stream(values).map(double[]::clone).toArray(double[][]::new);
        for (double[] each : weights) {
            cholesky.solve(each);
        }
        Map<String, Double> metrics =
                given.isEmpty()
                        ? Map.of()
                        : Map.of(
                                "log_marginal_likelihood",
                                RegressionLikelihood.value(cholesky, values, weights));
        return new Fit(
                new KernelRegressionModel(rows, weights, scales, offsets), warnings, metrics);
    }

    private static InvalidTrainingData notPositiveDefinite() {
        return new InvalidTrainingData(
                "the covariance of the training rows is not positive definite",
                "Raise alpha, such as to 1e-6, or leave out rows that are the same.");
    }
}
