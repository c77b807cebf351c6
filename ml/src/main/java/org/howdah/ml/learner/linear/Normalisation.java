package org.howdah.ml.learner.linear;

import java.util.List;
import java.util.Optional;
import org.howdah.ml.learner.Hyperparameters;
import org.howdah.ml.learner.Parameter;
import org.howdah.ml.learner.ValueType;

/**
 * Features of length 1, which scikit-learn's {@code normalize} asks for, as a change of the Gram
 * matrix.
 *
 * @param gram of the features of length 1, or as it was
 * @param lengths what the features were divided by
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
record Normalisation(Gram gram, double[] lengths) {
    static final Parameter<Object> PARAMETER = flagOr("normalize", "deprecated", "deprecated");

    /** Without effect, like the two that follow. */
    static final Parameter<Object> PRECOMPUTE = flagOr("precompute", "auto", "auto");

    static final Parameter<Object> VERBOSE =
            new Parameter<>(
                    "verbose",
                    ValueType.of(
                            "true, false or a whole number",
                            json ->
                                    json instanceof Boolean || json instanceof Integer
                                            ? Optional.ofNullable(json)
                                            : Optional.empty()),
                    false,
                    List.of());

    private static Parameter<Object> flagOr(String name, Object standard, String word) {
        ValueType<Object> type =
                ValueType.of(
                        "true, false or \"%s\"".formatted(word),
                        json ->
                                json instanceof Boolean || word.equals(json)
                                        ? Optional.ofNullable(json)
                                        : Optional.empty());
        return new Parameter<>(name, type, standard, List.of());
    }

    /** The one that the hyperparameters ask for; without intercept there is none. */
    static Normalisation of(
            Gram gram, Hyperparameters parameters, Parameter<Boolean> fitIntercept) {
        boolean wanted = parameters.get(PARAMETER).equals(true) && parameters.get(fitIntercept);
        int width = gram.width();
        double[] lengths = new double[width];
        for (int i = 0; i < width; i++) {
            double length = wanted ? Math.sqrt(gram.square(i)) : 1;
            lengths[i] = length > 0 ? length : 1;
        }
        return new Normalisation(wanted ? divided(gram, lengths) : gram, lengths);
    }

    private static Gram divided(Gram gram, double[] lengths) {
        int width = lengths.length;
        double[] features = gram.features().clone();
        double[][] targets = new double[gram.targets().length][width];
        for (int i = 0; i < width; i++) {
            for (int j = 0; j < width; j++) {
                features[i * width + j] /= lengths[i] * lengths[j];
            }
            for (int target = 0; target < targets.length; target++) {
                targets[target][i] = gram.targets()[target][i] / lengths[i];
            }
        }
        return new Gram(
                gram.rows(),
                gram.featureMeans(),
                gram.targetMeans(),
                features,
                targets,
                gram.targetSquares());
    }

    /** Coefficients of the features as they were. */
    double[] back(double[] coefficients) {
        for (int i = 0; i < coefficients.length; i++) {
            coefficients[i] /= lengths[i];
        }
        return coefficients;
    }
}
