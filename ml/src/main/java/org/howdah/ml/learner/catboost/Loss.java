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

    /** The same where raw predictions are logarithms. */
    record LogQuantile(double level) implements Loss {}

    /** The absolute error as a share of the target, or of 1 where that is greater. */
    record PercentageError() implements Loss {}

    /** The squared error of near targets, and the absolute error of those farther than delta. */
    record Huber(double delta) implements Loss {}

    /** The squared error, weighted by the level where the target is greater, else by the rest. */
    record Expectile(double level) implements Loss {}

    /** The logarithm of the hyperbolic cosine of the error. */
    record LogCosh() implements Loss {}

    /** Minus the logarithm of the probability of counts; raw predictions are logarithms. */
    record Poisson() implements Loss {}

    /**
     * Minus the logarithm of the probability of a sum of random size, 0 or more; raw predictions
     * are logarithms (Tweedie, 1984).
     *
     * @param power of the mean that the variance is: more than 1, a count, and less than 2, a size
     */
    record Tweedie(double power) implements Loss {}

    /** Minus the logarithm of the probability of 0 or 1; raw predictions are log-odds. */
    record Logistic() implements Loss {}

    /** Minus the logarithm of the probability of one of several labels. */
    record MultiClass(int labels) implements Loss {}

    /** The mean of the logistic losses of each label against all others. */
    record OneVersusAll(int labels) implements Loss {}

    default int dimensions() {
        return switch (this) {
            case MultiClass(int labels) -> labels;
            case OneVersusAll(int labels) -> labels;
            default -> 1;
        };
    }

    /** Whether there is a best constant to begin with. */
    default boolean hasStart() {
        return switch (this) {
            case SquaredError(), Logistic(), PercentageError(), LogCosh() -> true;
            case Quantile(double ignored) -> true;
            default -> false;
        };
    }

    /** Whether its slope grows so fast that a step may lead far beyond the least loss. */
    default boolean overshoots() {
        return this instanceof Poisson || this instanceof LogQuantile;
    }

    /** What all rows' raw predictions may begin with. */
    default double start(double[] targets) {
        double mean = Arrays.stream(targets).average().orElse(0);
        return switch (this) {
            case SquaredError() -> mean;
            case Logistic() -> Math.log(mean / (1 - mean));
            case Quantile(double level) -> Quantiles.of(targets.clone(), level);
            case PercentageError() -> Quantiles.weightedMedian(targets, shares(targets));
            case LogCosh() -> LogCoshMean.of(targets);
            default -> 0;
        };
    }

    /** How much rows count in a {@link PercentageError}. */
    static double[] shares(double[] targets) {
        return Arrays.stream(targets).map(target -> 1 / Math.max(1, Math.abs(target))).toArray();
    }

    /** Writes minus the derivatives by the raw predictions, which begin at {@code raw[at]}. */
    default void gradient(double[] raw, int at, double target, double[] gradient, int to) {
        double error = target - raw[at];
        switch (this) {
            case SquaredError() -> gradient[to] = error;
            case Quantile(double level) -> gradient[to] = error > 0 ? level : level - 1;
            case LogQuantile(double level) -> {
                double prediction = Math.exp(raw[at]);
                gradient[to] = prediction * (target > prediction ? level : level - 1);
            }
            case PercentageError() ->
                    gradient[to] = (error > 0 ? 1 : -1) / Math.max(1, Math.abs(target));
            case Huber(double delta) -> gradient[to] = Math.clamp(error, -delta, delta);
            case Expectile(double level) ->
                    gradient[to] = 2 * error * (error > 0 ? level : 1 - level);
            case LogCosh() -> gradient[to] = Math.tanh(error);
            case Poisson() -> gradient[to] = target - Math.exp(raw[at]);
            case Tweedie(double power) ->
                    gradient[to] =
                            target * Math.exp((1 - power) * raw[at])
                                    - Math.exp((2 - power) * raw[at]);
            case Logistic() -> gradient[to] = target - Softmax.sigmoid(raw[at]);
            case MultiClass(int labels) -> {
                System.arraycopy(raw, at, gradient, to, labels);
                Softmax.replace(gradient, to, labels);
                for (int label = 0; label < labels; label++) {
                    gradient[to + label] = (label == target ? 1 : 0) - gradient[to + label];
                }
            }
            case OneVersusAll(int labels) -> {
                for (int label = 0; label < labels; label++) {
                    gradient[to + label] =
                            (label == target ? 1 : 0) - Softmax.sigmoid(raw[at + label]);
                }
            }
        }
    }

    /** The second derivative by the only raw prediction, of which this is minus the first. */
    default double curvature(double raw, double target, double gradient) {
        return switch (this) {
            case Huber(double delta) -> Math.abs(gradient) < delta ? 1 : 0;
            case Expectile(double level) -> 2 * (gradient > 0 ? level : 1 - level);
            case LogCosh() -> 1 - gradient * gradient;
            case Poisson() -> target - gradient;
            case Tweedie(double power) ->
                    target * (power - 1) * Math.exp((1 - power) * raw)
                            + (2 - power) * Math.exp((2 - power) * raw);
            case Logistic() -> (target - gradient) * (1 - target + gradient);
            default -> 1;
        };
    }

    /** The mean over rows, for the squared error its root. */
    default double mean(double[] raw, double[] targets, double[] weights) {
        double sum = 0;
        double weight = 0;
        for (int row = 0; row < targets.length; row++) {
            sum += weights[row] * value(raw, row * dimensions(), targets[row]);
            weight += weights[row];
        }
        return this instanceof SquaredError ? Math.sqrt(sum / weight) : sum / weight;
    }

    /** That of one row. */
    default double value(double[] raw, int at, double target) {
        double error = target - raw[at];
        return switch (this) {
            case SquaredError() -> error * error;
            case Quantile(double level) -> error * (error > 0 ? level : level - 1);
            case LogQuantile(double level) -> {
                double rest = target - Math.exp(raw[at]);
                yield rest * (rest > 0 ? level : level - 1);
            }
            case PercentageError() -> Math.abs(error) / Math.max(1, Math.abs(target));
            case Huber(double delta) ->
                    Math.abs(error) < delta
                            ? error * error / 2
                            : delta * (Math.abs(error) - delta / 2);
            case Expectile(double level) -> error * error * (error > 0 ? level : 1 - level);
            case LogCosh() ->
                    Math.abs(error) + Math.log1p(Math.exp(-2 * Math.abs(error))) - Math.log(2);
            case Poisson() -> Math.exp(raw[at]) - target * raw[at];
            case Tweedie(double power) ->
                    Math.exp((2 - power) * raw[at]) / (2 - power)
                            - target * Math.exp((1 - power) * raw[at]) / (1 - power);
            case Logistic() -> softplus(target > 0 ? -raw[at] : raw[at]);
            case MultiClass(int labels) -> {
                double[] shares = Arrays.copyOfRange(raw, at, at + labels);
                yield Softmax.replace(shares, 0, labels) - raw[at + (int) target];
            }
            case OneVersusAll(int labels) -> {
                double sum = 0;
                for (int label = 0; label < labels; label++) {
                    sum += softplus(label == target ? -raw[at + label] : raw[at + label]);
                }
                yield sum / labels;
            }
        };
    }

    private static double softplus(double value) {
        return Math.max(value, 0) + Math.log1p(Math.exp(-Math.abs(value)));
    }
}
