package org.howdah.ml.learner.linear;

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

    /** One function for each label, whose sigmoids are divided by their sum. */
    ONE_VS_REST {
        @Override
        int functions(int labels) {
            return labels;
        }

        @Override
        void probabilities(double[] values, int at, int labels) {
            double sum = 0;
            for (int i = at; i < at + labels; i++) {
                values[i] = Softmax.sigmoid(values[i]);
                sum += values[i];
            }
            for (int i = at; i < at + labels; i++) {
                values[i] = sum > 0 ? values[i] / sum : 1.0 / labels;
            }
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
    };

    /** Whether each function tells one label from all others, by itself. */
    boolean binary() {
        return this == SIGMOID || this == ONE_VS_REST;
    }

    /** How many functions there are for so many labels. */
    abstract int functions(int labels);

    /** Replaces the values of the functions by the probability of each label. */
    abstract void probabilities(double[] values, int at, int labels);
}
