package org.howdah.ml.learner.linear;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.howdah.ml.learner.CommonParameters;
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
 * Automatic relevance determination: Bayesian regression with a penalty for each feature, estimated
 * from the rows, which drops features that it finds irrelevant (MacKay, 1994; Tipping, 2001), with
 * scikit-learn's hyperparameters.
 */
final class RelevanceDetermination implements Learner {
    private static final Parameter<Double> TOL = Parameter.real("tol", 1e-3, Range.NOT_NEGATIVE);
    private static final Parameter<Double> THRESHOLD =
            Parameter.real("threshold_lambda", 1e4, Range.NOT_NEGATIVE);

    private static final Schema SCHEMA =
            BayesianParameters.schema("automatic_relevance_determination", TOL, THRESHOLD);

    @Override
    public Schema schema() {
        return SCHEMA;
    }

    @Override
    public Fit fit(TrainingSet data, Hyperparameters parameters, Progress progress) {
        LeastSquares.requireRows(data);
        if (data.rows() < 2) {
            throw new InvalidTrainingData(
                    "automatic_relevance_determination needs at least two rows",
                    "Add rows, or take linear or ridge.");
        }
        double noise = 1 / (SquaredErrors.variance(data.target()) + Math.ulp(1.0));
        Gram gram = Gram.of(data, parameters.get(CommonParameters.FIT_INTERCEPT), progress);
        int width = gram.width();
        double[] priors = new double[width];
        Arrays.fill(priors, 1);
        int[] kept = IntStream.range(0, width).toArray();
        int iterations = parameters.get(BayesianParameters.ITERATIONS);
        double tolerance = parameters.get(TOL);
        double[] before = new double[width];
        double change = Double.POSITIVE_INFINITY;
        for (int i = 0; i < iterations && kept.length > 0 && !(change < tolerance); i++) {
            progress.check();
            progress.report(i, iterations);
            Posterior posterior = Posterior.of(gram, kept, priors, noise);
            double[] coefficients = posterior.coefficients();
            double errors = SquaredErrors.of(data, gram, 0, coefficients, progress);
            double determined = 0;
            for (int place = 0; place < kept.length; place++) {
                int feature = kept[place];
                double share = 1 - priors[feature] * posterior.variances()[place];
                determined += share;
                priors[feature] =
                        (share + 2 * parameters.get(BayesianParameters.LAMBDA_1))
                                / (coefficients[feature] * coefficients[feature]
                                        + 2 * parameters.get(BayesianParameters.LAMBDA_2));
            }
            noise =
                    (data.rows() - determined + 2 * parameters.get(BayesianParameters.ALPHA_1))
                            / (errors + 2 * parameters.get(BayesianParameters.ALPHA_2));
            double threshold = parameters.get(THRESHOLD);
            kept = IntStream.of(kept).filter(feature -> priors[feature] < threshold).toArray();
            double[] pruned = new double[width];
            for (int feature : kept) {
                pruned[feature] = coefficients[feature];
            }
            change = i == 0 ? change : BayesianParameters.change(before, pruned);
            before = pruned;
        }
        double[][] coefficients = {Posterior.of(gram, kept, priors, noise).coefficients()};
        return new Fit(
                LeastSquares.model(gram, coefficients),
                BayesianParameters.warnings(kept.length == 0 ? 0 : change, tolerance, iterations));
    }
}
