package org.howdah.ml.learner.tree;

import org.howdah.ml.formula.Formula;
import org.howdah.ml.formula.Formulas;
import org.howdah.ml.learner.Softmax;

/** How a classifier turns one row's sums of leaves into probabilities. */
public enum TreeLink {
    /** Sums are probabilities, one for each label. */
    PROBABILITY,
    /** One sum is the log-odds of the second of two labels. */
    SIGMOID,
    /** One sum is half of the log-odds of the second of two labels. */
    SIGMOID_OF_TWICE,
    /** Sums are logarithms of probabilities but for a constant, one for each label. */
    SOFTMAX;

    int sums(int labels) {
        return switch (this) {
            case SIGMOID, SIGMOID_OF_TWICE -> 1;
            case PROBABILITY, SOFTMAX -> labels;
        };
    }

    /** Replaces sums, which begin at {@code values[at]}, by probabilities. */
    void apply(double[] values, int at, int labels) {
        switch (this) {
            case SIGMOID -> binary(values, at, values[at]);
            case SIGMOID_OF_TWICE -> binary(values, at, 2 * values[at]);
            case SOFTMAX -> Softmax.replace(values, at, labels);
            case PROBABILITY -> {}
        }
    }

    /** The same as {@link #apply}, as a formula. */
    Formula formula(Formula sums) {
        return switch (this) {
            case PROBABILITY -> sums;
            case SIGMOID -> Formulas.bothOfLogOdds(sums);
            case SIGMOID_OF_TWICE -> Formulas.bothOfLogOdds(Formulas.affine(sums, 2, 0));
            case SOFTMAX -> new Formula.Softmax(sums);
        };
    }

    private static void binary(double[] values, int at, double logOdds) {
        values[at + 1] = Softmax.sigmoid(logOdds);
        values[at] = 1 - values[at + 1];
    }
}
