package org.howdah.ml.learner.linear;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.howdah.ml.learner.CommonParameters;
import org.howdah.ml.learner.Parameter;
import org.howdah.ml.learner.Range;
import org.howdah.ml.learner.Schema;

/** Hyperparameters that Bayesian regressions have in common. */
final class BayesianParameters {
    static final Parameter<Integer> ITERATIONS =
            Parameter.integer("n_iter", 300, Range.atLeast(1)).orCalled("max_iter");
    static final Parameter<Double> ALPHA_1 = prior("alpha_1");
    static final Parameter<Double> ALPHA_2 = prior("alpha_2");
    static final Parameter<Double> LAMBDA_1 = prior("lambda_1");
    static final Parameter<Double> LAMBDA_2 = prior("lambda_2");

    private BayesianParameters() {}

    private static Parameter<Double> prior(String name) {
        return Parameter.real(name, 1e-6, Range.NOT_NEGATIVE);
    }

    static Schema schema(String algorithm, Parameter<?>... own) {
        Stream<Parameter<?>> common =
                Stream.of(
                        ITERATIONS,
                        ALPHA_1,
                        ALPHA_2,
                        LAMBDA_1,
                        LAMBDA_2,
                        CommonParameters.FIT_INTERCEPT,
                        // for compatibility alone
                        Parameter.flag("compute_score", false),
                        CommonParameters.COPY_X,
                        Normalisation.VERBOSE);
        return new Schema(
                algorithm, Stream.concat(Arrays.stream(own), common).toArray(Parameter<?>[]::new));
    }

    static double change(double[] from, double[] to) {
        double change = 0;
        for (int i = 0; i < from.length; i++) {
            change += Math.abs(from[i] - to[i]);
        }
        return change;
    }

    static List<String> warnings(double change, double tolerance, int iterations) {
        return change < tolerance
                ? List.of()
                : List.of(
                        String.format(
                                Locale.ROOT,
                                "the regression did not converge in %d iterations: coefficients still change by %.2g, not %.2g; raise n_iter",
                                iterations,
                                change,
                                tolerance));
    }
}
