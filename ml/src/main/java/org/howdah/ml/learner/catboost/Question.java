package org.howdah.ml.learner.catboost;

/** What a split compares with a border where a feature is of categories. */
sealed interface Question {

    /** The number of the feature among those of categories. */
    int categorical();

    /** Whether a training row's value depends on the rows before it. */
    default boolean ordered() {
        return this instanceof Ctr ctr && ctr.type().ofTargets();
    }

    /** 1 for a category, 0 for all others. */
    record OneHot(int categorical, int category) implements Question {
        static final float BORDER = 0.5f;
    }

    /**
     * A statistic of the training rows' targets, smoothed by a prior: {@code ((good + prior) /
     * (total + divisor) + shift) * scale}, in the arithmetic of CatBoost.
     *
     * @param target which border or class of targets is counted
     */
    record Ctr(
            int categorical,
            CtrType type,
            int target,
            float prior,
            float divisor,
            float shift,
            float scale)
            implements Question {

        /** One whose values lie between 0 and the number of its borders. */
        static Ctr of(int categorical, CtrType type, int target, float prior, int borders) {
            float lowest = Math.min(0, prior);
            float greatest = Math.max(1, prior);
            float scale = borders / (greatest - lowest);
            return new Ctr(categorical, type, target, prior, 1, 0 - lowest, scale);
        }

        float value(int good, int total) {
            float share = (good + prior) / (total + divisor);
            return (share + shift) * scale;
        }

        /** The border of that number: CatBoost cuts such values to whole numbers. */
        static float border(int number) {
            return number + 0.999999f;
        }

        /** How many borders lie below the value. */
        static int bin(float value, int borders) {
            int whole = (int) value;
            return Math.min(borders, value > border(whole) ? whole + 1 : whole);
        }
    }
}
