package org.howdah.ml.learner.xgboost;

import org.howdah.ml.formula.Formula;
import org.howdah.ml.formula.Formula.Each;
import org.howdah.ml.formula.Function;
import org.howdah.ml.learner.foreign.SystemMath;

/**
 * How an objective turns sums of leaves into predictions. All arithmetic is in float32, as in
 * XGBoost's library.
 */
enum Transform {
    IDENTITY {
        @Override
        float margin(float baseScore) {
            return baseScore;
        }

        @Override
        void apply(double[] values, int at, int count) {}
    },

    SIGMOID {
        @Override
        float margin(float baseScore) {
            return -SystemMath.log(1f / baseScore - 1f);
        }

        @Override
        void apply(double[] values, int at, int count) {
            for (int i = at; i < at + count; i++) {
                float exponential = SystemMath.exp(Math.min((float) -values[i], 88.7f));
                values[i] = 1f / (exponential + 1f + 1e-16f);
            }
        }
    },

    EXPONENTIAL {
        @Override
        float margin(float baseScore) {
            return SystemMath.log(baseScore);
        }

        @Override
        void apply(double[] values, int at, int count) {
            for (int i = at; i < at + count; i++) {
                values[i] = SystemMath.exp((float) values[i]);
            }
        }
    },

    SOFTMAX {
        @Override
        float margin(float baseScore) {
            return baseScore;
        }

        @Override
        void apply(double[] values, int at, int count) {
            float largest = (float) values[at];
            for (int i = at + 1; i < at + count; i++) {
                largest = Math.max(largest, (float) values[i]);
            }
            double sum = 0;
            for (int i = at; i < at + count; i++) {
                values[i] = SystemMath.exp((float) values[i] - largest);
                sum += values[i];
            }
            for (int i = at; i < at + count; i++) {
                values[i] = (float) values[i] / (float) sum;
            }
        }
    };

    /** What a sum of leaves begins with. */
    abstract float margin(float baseScore);

    /** Transforms one row's values in place. */
    abstract void apply(double[] values, int at, int count);

    /** The same as {@link #apply}, as a formula. */
    Formula formula(Formula sums) {
        return switch (this) {
            case IDENTITY -> sums;
            case SIGMOID -> new Each(Function.SIGMOID, sums);
            case EXPONENTIAL -> new Each(Function.EXPONENTIAL, sums);
            case SOFTMAX -> new Formula.Softmax(sums);
        };
    }

    static Transform of(String objective) {
        return switch (objective) {
            case "binary:logistic", "reg:logistic" -> SIGMOID;
            case "multi:softprob", "multi:softmax" -> SOFTMAX;
            case "count:poisson", "reg:gamma", "reg:tweedie" -> EXPONENTIAL;
            default -> IDENTITY;
        };
    }
}
