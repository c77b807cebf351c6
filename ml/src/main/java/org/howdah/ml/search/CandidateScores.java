package org.howdah.ml.search;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import org.howdah.ml.learner.Hyperparameters;

/**
 * How a candidate did in each fold.
 *
 * @param folds in order
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
record CandidateScores(Hyperparameters candidate, Fold[] folds) {

    /**
     * A model of all folds but one.
     *
     * @param score its key metric on that one; more is better, NaN is not defined
     */
    record Fold(double fitSeconds, double scoreSeconds, double score) {}

    double mean(ToDoubleFunction<Fold> value) {
        return Arrays.stream(folds).mapToDouble(value).average().orElse(Double.NaN);
    }

    /** The standard deviation among folds, as of a population. */
    double deviation(ToDoubleFunction<Fold> value) {
        double mean = mean(value);
        return Math.sqrt(
                mean(
                        fold -> {
                            double difference = value.applyAsDouble(fold) - mean;
                            return difference * difference;
                        }));
    }

    double meanScore() {
        return mean(Fold::score);
    }
}
