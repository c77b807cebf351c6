package org.howdah.ml.learner.catboost;

import java.util.Arrays;
import org.howdah.ml.learner.Softmax;

/**
 * What boosting makes small: a function of a row's target and of its raw predictions, of which
 * there are {@link #dimensions}.
 */
sealed interface Loss {

    /** The squared error. */
    record SquaredError() implements Loss {}

    /**
     * The error of that quantile; the absolute error at 0.5.
     *
     * @param level 0 to 1
     */
    record Quantile(double level) implements Loss {}

    /** Minus the logarithm of the probability of counts; raw predictions are logarithms. */
    record Poisson() implements Loss {}

    /** Minus the logarithm of the probability of 0 or 1; raw predictions are log-odds. */
    record Logistic() implements Loss {}

    /** Minus the logarithm of the probability of one of several labels. */
    record MultiClass(int labels) implements Loss {}

    default int dimensions() {
        return this instanceof MultiClass(int labels) ? labels : 1;
    }

    /** What all rows' raw predictions begin with. */
    default double[] start(double[] targets) {
        return switch (this) {
            case SquaredError() -> new double[] {Arrays.stream(targets).average().orElse(0)};
            case Quantile(double level) -> new double[] {quantile(targets.clone(), level)};
            case Poisson() -> new double[1];
            case Logistic() -> new double[1];
            case MultiClass(int labels) -> new double[labels];
        };
    }

    /** Writes minus the derivatives by the raw predictions, which begin at {@code raw[at]}. */
    default void gradient(double[] raw, int at, double target, double[] gradient, int to) {
        switch (this) {
            case SquaredError() -> gradient[to] = target - raw[at];
            case Quantile(double level) -> gradient[to] = target > raw[at] ? level : level - 1;
            case Poisson() -> gradient[to] = target - Math.exp(raw[at]);
            case Logistic() -> gradient[to] = target - Softmax.sigmoid(raw[at]);
            case MultiClass(int labels) -> {
                System.arraycopy(raw, at, gradient, to, labels);
                Softmax.replace(gradient, to, labels);
                for (int label = 0; label < labels; label++) {
                    gradient[to + label] = (label == target ? 1 : 0) - gradient[to + label];
                }
            }
        }
    }

    /** The second derivative by the only raw prediction, of which this is minus the first. */
    default double curvature(double target, double gradient) {
        return switch (this) {
            case SquaredError() -> 1;
            case Quantile(double ignored) -> 1;
            case Poisson() -> target - gradient;
            case Logistic() -> (target - gradient) * (1 - target + gradient);
            case MultiClass(int ignored) -> throw new IllegalStateException();
        };
    }

    /** How many steps an estimation of leaves takes if nothing is given. */
    default int leafIterations() {
        return this instanceof Poisson || this instanceof Logistic ? 10 : 1;
    }

    /** The quantile of values, which it sorts. */
    static double quantile(double[] values, double level) {
        Arrays.sort(values);
        double place = level * values.length;
        int index = Math.clamp((long) Math.ceil(place) - 1, 0, values.length - 1);
        return place == Math.rint(place) && place > 0 && index + 1 < values.length
                ? (values[index] + values[index + 1]) / 2
                : values[index];
    }
}
