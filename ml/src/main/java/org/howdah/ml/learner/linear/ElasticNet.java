package org.howdah.ml.learner.linear;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.howdah.ml.learner.CommonParameters;
import org.howdah.ml.learner.Fit;
import org.howdah.ml.learner.Hyperparameters;
import org.howdah.ml.learner.Learner;
import org.howdah.ml.learner.Parameter;
import org.howdah.ml.learner.Progress;
import org.howdah.ml.learner.Range;
import org.howdah.ml.learner.Schema;
import org.howdah.ml.learner.TrainingSet;
import org.jspecify.annotations.Nullable;

/**
 * Least squares with a penalty of absolute and of squared coefficients, the elastic net (Zou and
 * Hastie, 2005), or of absolute ones alone, the lasso (Tibshirani, 1996), with scikit-learn's
 * hyperparameters; any number of targets, each by itself.
 */
final class ElasticNet implements Learner {
    private static final Parameter<Double> ALPHA = Parameter.real("alpha", 1.0, Range.NOT_NEGATIVE);
    private static final Parameter<Double> L1_RATIO =
            Parameter.real("l1_ratio", 0.5, Range.between(0, 1));
    private static final Parameter<Integer> MAX_ITER =
            Parameter.integer("max_iter", 1000, Range.atLeast(1));
    private static final Parameter<Double> TOL = Parameter.real("tol", 1e-4, Range.NOT_NEGATIVE);
    private static final Parameter<Boolean> POSITIVE = Parameter.flag("positive", false);
    private static final Parameter<String> SELECTION =
            Parameter.choice("selection", "cyclic", "random");

    private final Schema schema;
    private final boolean mixed;

    private ElasticNet(String algorithm, boolean mixed, Parameter<?>... own) {
        this.mixed = mixed;
        Stream<Parameter<?>> common =
                Stream.of(
                        ALPHA,
                        CommonParameters.FIT_INTERCEPT,
                        MAX_ITER,
                        TOL,
                        POSITIVE,
                        SELECTION,
                        CommonParameters.RANDOM_STATE,
                        // for compatibility alone
                        Parameter.flag("precompute", false),
                        CommonParameters.WARM_START,
                        CommonParameters.COPY_X);
        this.schema =
                new Schema(
                        algorithm,
                        Stream.concat(Arrays.stream(own), common).toArray(Parameter<?>[]::new));
    }

    static ElasticNet elasticNet() {
        return new ElasticNet("elastic_net", true, L1_RATIO);
    }

    static ElasticNet lasso() {
        return new ElasticNet("lasso", false);
    }

    @Override
    public Schema schema() {
        return schema;
    }

    @Override
    public boolean joint() {
        return true;
    }

    @Override
    public Fit fit(TrainingSet data, Hyperparameters parameters, Progress progress) {
        LeastSquares.requireRows(data);
        Gram gram = Gram.of(data, parameters.get(CommonParameters.FIT_INTERCEPT), progress);
        double penalty = parameters.get(ALPHA) * data.rows();
        double share = mixed ? parameters.get(L1_RATIO) : 1;
        double[][] coefficients = new double[gram.targets().length][];
        List<String> warnings = new ArrayList<>();
        for (int target = 0; target < coefficients.length; target++) {
            CoordinateDescent descent =
                    new CoordinateDescent(
                            gram,
                            target,
                            penalty * share,
                            penalty * (1 - share),
                            parameters.get(POSITIVE),
                            order(parameters));
            double tolerance = parameters.get(TOL);
            coefficients[target] = descent.minimise(parameters.get(MAX_ITER), tolerance, progress);
            double wanted = tolerance * gram.targetSquares()[target];
            if (descent.lastGap() > wanted) {
                warnings.add(warning(parameters, descent.lastGap(), wanted));
            }
        }
        return new Fit(LeastSquares.model(gram, coefficients), warnings);
    }

    private static @Nullable SplittableRandom order(Hyperparameters parameters) {
        return parameters.get(SELECTION).equals("random")
                ? new SplittableRandom(parameters.get(CommonParameters.RANDOM_STATE).orElse(0))
                : null;
    }

    private static String warning(Hyperparameters parameters, double gap, double wanted) {
        return String.format(
                Locale.ROOT,
                "coordinate descent did not converge in %d iterations: the duality gap is %.2g, not %.2g; raise max_iter or alpha, or scale the features",
                parameters.get(MAX_ITER),
                gap,
                wanted);
    }
}
