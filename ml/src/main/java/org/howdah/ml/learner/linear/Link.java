package org.howdah.ml.learner.linear;

import java.util.Optional;
import org.howdah.ml.formula.Formula;
import org.howdah.ml.formula.Formulas;
import org.howdah.ml.formula.Function;
import org.howdah.ml.learner.Softmax;

/** How the linear functions of a row become probabilities of labels. */
public enum Link {
    /** One function for two labels, else one for each; there are no probabilities. */
    NONE {
        @Override
        int functions(int labels) {
            return labels == 2 ? 1 : labels;
        }

        @Override
        void probabilities(double[] values, int at, int labels) {
            throw new UnsupportedOperationException("no probabilities");
        }
    },

    /** One function, whose sigmoid is the probability of the second of two labels. */
    SIGMOID {
        @Override
        int functions(int labels) {
            return 1;
        }

        @Override
        void probabilities(double[] values, int at, int labels) {
            double value = values[at];
            values[at] = Softmax.sigmoid(-value);
            values[at + 1] = Softmax.sigmoid(value);
        }
    },

    /** One function for each label, of which the softmax is taken. */
    SOFTMAX {
        @Override
        int functions(int labels) {
            return labels;
        }

        @Override
        void probabilities(double[] values, int at, int labels) {
            Softmax.replace(values, at, labels);
        }
    },
    /** As {@link #NONE}; the functions' sigmoids, divided by their sum if there are several. */
    ONE_VS_REST {
        @Override
        int functions(int labels) {
            return NONE.functions(labels);
        }

        @Override
        void probabilities(double[] values, int at, int labels) {
            if (labels == 2) {
                SIGMOID.probabilities(values, at, labels);
                return;
            }
            for (int i = at; i < at + labels; i++) {
                values[i] = Softmax.sigmoid(values[i]);
            }
            normalise(values, at, labels);
        }
    },
    /**
     * As {@link #NONE}; half of one plus the functions, clipped to -1 and 1 (Zhang, 2002), divided
     * by their sum if there are several.
     */
    MODIFIED_HUBER {
        @Override
        int functions(int labels) {
            return NONE.functions(labels);
        }

        @Override
        void probabilities(double[] values, int at, int labels) {
            if (labels == 2) {
                values[at + 1] = clipped(values[at]);
                values[at] = 1 - values[at + 1];
                return;
            }
            for (int i = at; i < at + labels; i++) {
                values[i] = clipped(values[i]);
            }
            normalise(values, at, labels);
        }

        private double clipped(double value) {
            return (Math.clamp(value, -1.0, 1.0) + 1) / 2;
        }
    };

    /** Whether each function tells one label from all others, by itself. */
    boolean binary() {
        return this == SIGMOID || this == ONE_VS_REST;
    }

    /** Divides by the sum; where all are 0, each label is as probable as the others. */
    private static void normalise(double[] values, int at, int labels) {
        double sum = 0;
        for (int i = at; i < at + labels; i++) {
            sum += values[i];
        }
        for (int i = at; i < at + labels; i++) {
            values[i] = sum == 0 ? 1.0 / labels : values[i] / sum;
        }
    }

    /** The same as {@link #probabilities}, as a formula; empty if there are none. */
    Optional<Formula> formula(Formula scores) {
        return switch (this) {
            case NONE -> Optional.empty();
            case SIGMOID -> Optional.of(Formulas.bothOfLogOdds(scores));
            case SOFTMAX -> Optional.of(new Formula.Softmax(scores));
            case ONE_VS_REST ->
                    Optional.of(
                            scores.width() == 1
                                    ? Formulas.bothOfLogOdds(scores)
                                    : new Formula.Shares(
                                            new Formula.Each(Function.SIGMOID, scores)));
            case MODIFIED_HUBER -> {
                Formula halves = Formulas.affine(new Formula.Clipped(scores, -1, 1), 0.5, 0.5);
                yield Optional.of(
                        scores.width() == 1 ? Formulas.both(halves) : new Formula.Shares(halves));
            }
        };
    }

    /** How many functions there are for so many labels. */
    abstract int functions(int labels);

    /** Replaces the values of the functions by the probability of each label. */
    abstract void probabilities(double[] values, int at, int labels);
}
