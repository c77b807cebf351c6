package org.howdah.ml.learner.linear;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
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
import org.howdah.ml.learner.ValueType;

/**
 * Least angle regression, or the lasso by the same path (Efron, Hastie, Johnstone and Tibshirani,
 * 2004), with scikit-learn's hyperparameters; any number of targets, each by itself. To the end of
 * its path least angle regression is ordinary least squares.
 */
final class LeastAngleRegression implements Learner {
    private static final Parameter<Double> ALPHA = Parameter.real("alpha", 1.0, Range.NOT_NEGATIVE);
    private static final Parameter<Integer> MAX_ITER =
            Parameter.integer("max_iter", 500, Range.atLeast(0));
    private static final Parameter<Boolean> POSITIVE = Parameter.flag("positive", false);
    private static final Parameter<Integer> NONZERO =
            Parameter.integer("n_nonzero_coefs", 500, Range.atLeast(1));
    private static final Parameter<Optional<Double>> JITTER =
            Parameter.optional("jitter", ValueType.real(Range.NOT_NEGATIVE));

    /** Scikit-learn refuses features that depend on others below 1e-7; beyond, it would matter. */
    private static final Range NO_REGULARISATION = Range.between(0, 1e-7);

    private final Schema schema;
    private final boolean lasso;

    private LeastAngleRegression(String algorithm, boolean lasso, Parameter<?>... own) {
        this.lasso = lasso;
        Stream<Parameter<?>> common =
                Stream.of(
                        CommonParameters.FIT_INTERCEPT,
                        Normalisation.PARAMETER,
                        JITTER,
                        CommonParameters.RANDOM_STATE,
                        // for compatibility alone
                        Parameter.real("eps", Math.ulp(1.0), NO_REGULARISATION),
                        Normalisation.PRECOMPUTE,
                        Parameter.flag("fit_path", true),
                        CommonParameters.COPY_X,
                        Normalisation.VERBOSE);
        this.schema =
                new Schema(
                        algorithm,
                        Stream.concat(Arrays.stream(own), common).toArray(Parameter<?>[]::new));
    }

    static LeastAngleRegression leastAngle() {
        return new LeastAngleRegression("least_angle", false, NONZERO);
    }

    static LeastAngleRegression lasso() {
        return new LeastAngleRegression("lasso_least_angle", true, ALPHA, MAX_ITER, POSITIVE);
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
        Gram gram =
                Gram.of(
                        jittered(data, parameters),
                        parameters.get(CommonParameters.FIT_INTERCEPT),
                        progress);
        Normalisation normalisation =
                Normalisation.of(gram, parameters, CommonParameters.FIT_INTERCEPT);
        Gram unit = normalisation.gram();
        double level = lasso ? parameters.get(ALPHA) * data.rows() : 0;
        boolean positive = lasso && parameters.get(POSITIVE);
        int steps = parameters.get(lasso ? MAX_ITER : NONZERO);
        double[][] coefficients = new double[gram.targets().length][];
        for (int target = 0; target < coefficients.length; target++) {
            coefficients[target] =
                    normalisation.back(
                            new LeastAnglePath(unit, target, lasso, positive)
                                    .follow(level, steps, progress));
        }
        return new Fit(LeastSquares.model(gram, coefficients));
    }

    private static TrainingSet jittered(TrainingSet data, Hyperparameters parameters) {
        double most = parameters.get(JITTER).orElse(0.0);
        if (most == 0) {
            return data;
        }
        SplittableRandom random =
                new SplittableRandom(parameters.get(CommonParameters.RANDOM_STATE).orElse(0));
        List<double[]> targets = data.targets().stream().map(target -> target.clone()).toList();
        for (double[] target : targets) {
            for (int row = 0; row < target.length; row++) {
                target[row] += most * random.nextDouble();
            }
        }
        return TrainingSet.joint(data.features(), targets);
    }
}
