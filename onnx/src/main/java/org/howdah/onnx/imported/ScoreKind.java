package org.howdah.onnx.imported;

import java.util.Arrays;
import org.howdah.ml.learner.Softmax;

/** What scores of labels are, and so how they become probabilities. */
enum ScoreKind {
    /** There are none. */
    NONE {
        @Override
        void toProbabilities(double[] scores, int at, int count) {
            throw new UnsupportedOperationException("no scores");
        }
    },
    /** Probabilities already. */
    PROBABILITIES {
        @Override
        void toProbabilities(double[] scores, int at, int count) {}
    },
    /** Logarithms of what is proportional to probabilities, for each label. */
    LOGITS {
        @Override
        void toProbabilities(double[] scores, int at, int count) {
            Softmax.replace(scores, at, count);
        }
    },
    /** The probability of the second of two labels. */
    SECOND_PROBABILITY {
        @Override
        void toProbabilities(double[] scores, int at, int count) {
            scores[at + 1] = scores[at];
            scores[at] = 1 - scores[at + 1];
        }
    },
    /** The logarithm of the odds of the second of two labels. */
    SECOND_LOGIT {
        @Override
        void toProbabilities(double[] scores, int at, int count) {
            scores[at] = Softmax.sigmoid(scores[at]);
            SECOND_PROBABILITY.toProbabilities(scores, at, count);
        }
    };

    private static final double ROUNDING = 1e-3;

    /** Replaces a row's scores, {@code count} from {@code at} on, in the same place. */
    abstract void toProbabilities(double[] scores, int at, int count);

    /** How many scores a row has of so many labels. */
    int width(int labels) {
        return this == SECOND_PROBABILITY || this == SECOND_LOGIT ? 1 : labels;
    }

    /**
     * What scores of some rows show to be; those of rows for which they are no numbers show
     * nothing.
     *
     * @param width how many a row has
     */
    static ScoreKind of(double[] scores, int width) {
        boolean shares = true;
        for (int at = 0; at < scores.length; at += width) {
            if (!isFinite(scores, at, width)) {
                continue;
            }
            double sum = 0;
            for (int i = at; i < at + width; i++) {
                shares &= scores[i] >= 0 && scores[i] <= 1 + ROUNDING;
                sum += scores[i];
            }
            shares &= width == 1 || Math.abs(sum - 1) < ROUNDING;
        }
        if (width == 1) {
            return shares ? SECOND_PROBABILITY : SECOND_LOGIT;
        }
        return shares ? PROBABILITIES : LOGITS;
    }

    private static boolean isFinite(double[] scores, int at, int width) {
        return Arrays.stream(scores, at, at + width).allMatch(Double::isFinite);
    }
}
