package org.howdah.ml.learner.linear;

/** How the linear functions of a row become probabilities of labels. */
enum Link {
    /** One function, whose sigmoid is the probability of the second of two labels. */
    SIGMOID {
        @Override
        int functions(int labels) {
            return 1;
        }

        @Override
        double residuals(double[] values, int code) {
            double value = code == 1 ? values[0] : -values[0];
            double exponential = Math.exp(-Math.abs(value));
            double wrong = (value < 0 ? 1 : exponential) / (1 + exponential);
            values[0] = code == 1 ? -wrong : wrong;
            return Math.log1p(exponential) + Math.max(-value, 0);
        }

        @Override
        void probabilities(double[] values, int at, int labels) {
            double value = values[at];
            values[at] = sigmoid(-value);
            values[at + 1] = sigmoid(value);
        }
    },

    /** One function for each label, of which the softmax is taken. */
    SOFTMAX {
        @Override
        int functions(int labels) {
            return labels;
        }

        @Override
        double residuals(double[] values, int code) {
            double chosen = values[code];
            double logarithm = softmax(values, 0, values.length);
            values[code] -= 1;
            return logarithm - chosen;
        }

        @Override
        void probabilities(double[] values, int at, int labels) {
            softmax(values, at, labels);
        }
    };

    abstract int functions(int labels);

    /**
     * Replaces the values of the functions by the derivatives of the logistic loss for a row of the
     * label of that code, and returns the loss.
     */
    abstract double residuals(double[] values, int code);

    /** Replaces the values of the functions by the probability of each label. */
    abstract void probabilities(double[] values, int at, int labels);

    static double sigmoid(double value) {
        if (value >= 0) {
            return 1 / (1 + Math.exp(-value));
        }
        double exponential = Math.exp(value);
        return exponential / (1 + exponential);
    }

    /** Replaces values by their softmax; returns the logarithm of the sum of their exponentials. */
    static double softmax(double[] values, int at, int count) {
        double largest = values[at];
        for (int i = 1; i < count; i++) {
            largest = Math.max(largest, values[at + i]);
        }
        double sum = 0;
        for (int i = 0; i < count; i++) {
            values[at + i] = Math.exp(values[at + i] - largest);
            sum += values[at + i];
        }
        for (int i = 0; i < count; i++) {
            values[at + i] /= sum;
        }
        return largest + Math.log(sum);
    }
}
