package org.howdah.ml.learner.lightgbm;

import java.io.IOException;
import java.util.List;
import org.howdah.ml.formula.Formula;
import org.howdah.ml.formula.Formula.Each;
import org.howdah.ml.formula.Formulas;
import org.howdah.ml.formula.Function;
import org.howdah.ml.learner.foreign.SystemMath;

/** How an objective turns sums of leaves into predictions, as LightGBM's library does. */
sealed interface Transform {

    /** The sum itself. */
    record Identity() implements Transform {}

    /** The square with the sum's sign: the target's root was learned. */
    record SignedSquare() implements Transform {}

    /** The exponential. */
    record Exponential() implements Transform {}

    /** The logarithm of 1 + the exponential. */
    record SoftPlus() implements Transform {}

    /** The logistic function of each sum. */
    record Sigmoid(double steepness) implements Transform {}

    /** The same of each label's sum, as shares of their sum: each label was learned alone. */
    record Shares(double steepness) implements Transform {}

    /** The softmax of all sums. */
    record Softmax() implements Transform {}

    /** That of an objective as model files name it, such as {@code binary sigmoid:1}. */
    static Transform of(String objective) throws IOException {
        List<String> words = List.of(objective.split(" ", -1));
        return switch (words.getFirst()) {
            case "poisson", "gamma", "tweedie" -> new Exponential();
            case "cross_entropy" -> new Sigmoid(1);
            case "cross_entropy_lambda" -> new SoftPlus();
            case "binary" -> new Sigmoid(steepness(words));
            case "multiclassova" -> new Shares(steepness(words));
            case "multiclass" -> new Softmax();
            case "regression", "regression_l1", "huber", "fair", "quantile", "mape" ->
                    words.contains("sqrt") ? new SignedSquare() : new Identity();
            default -> throw new IOException("unknown objective " + objective);
        };
    }

    private static double steepness(List<String> words) throws IOException {
        for (String word : words) {
            if (word.startsWith("sigmoid:")) {
                return Double.parseDouble(word.substring("sigmoid:".length()));
            }
        }
        throw new IOException("an objective without sigmoid");
    }

    /** Transforms one row's sums in place. */
    default void apply(double[] values, int at, int count) {
        switch (this) {
            case Identity() -> {}
            case Softmax() -> softmax(values, at, count);
            case SignedSquare() -> {
                for (int i = at; i < at + count; i++) {
                    values[i] = Math.signum(values[i]) * values[i] * values[i];
                }
            }
            case Exponential() -> {
                for (int i = at; i < at + count; i++) {
                    values[i] = SystemMath.exp(values[i]);
                }
            }
            case SoftPlus() -> {
                for (int i = at; i < at + count; i++) {
                    values[i] = SystemMath.log1p(SystemMath.exp(values[i]));
                }
            }
            case Sigmoid(double steepness) -> sigmoid(steepness, values, at, count);
            case Shares(double steepness) -> {
                sigmoid(steepness, values, at, count);
                divideBySum(values, at, count);
            }
        }
    }

    /** The same as {@link #apply}, as a formula. */
    default Formula formula(Formula sums) {
        return switch (this) {
            case Identity() -> sums;
            case SignedSquare() -> new Each(Function.SIGNED_SQUARE, sums);
            case Exponential() -> new Each(Function.EXPONENTIAL, sums);
            case SoftPlus() -> new Each(Function.SOFT_PLUS, sums);
            case Sigmoid(double steepness) ->
                    new Each(Function.SIGMOID, Formulas.affine(sums, steepness, 0));
            case Shares(double steepness) ->
                    new Formula.Shares(
                            new Each(Function.SIGMOID, Formulas.affine(sums, steepness, 0)));
            case Softmax() -> new Formula.Softmax(sums);
        };
    }

    private static void sigmoid(double steepness, double[] values, int at, int count) {
        for (int i = at; i < at + count; i++) {
            values[i] = 1 / (1 + SystemMath.exp(-steepness * values[i]));
        }
    }

    private static void softmax(double[] values, int at, int count) {
        double largest = values[at];
        for (int i = at + 1; i < at + count; i++) {
            largest = Math.max(largest, values[i]);
        }
        for (int i = at; i < at + count; i++) {
            values[i] = SystemMath.exp(values[i] - largest);
        }
        divideBySum(values, at, count);
    }

    private static void divideBySum(double[] values, int at, int count) {
        double sum = 0;
        for (int i = at; i < at + count; i++) {
            sum += values[i];
        }
        for (int i = at; i < at + count; i++) {
            values[i] /= sum;
        }
    }
}
