package org.howdah.ml.learner.tree.grow;

import org.jspecify.annotations.Nullable;

/**
 * What a tree learns of each row of a matrix, and how much the row counts.
 *
 * @param outputs how many values a row has, or how many labels there are
 * @param values values row by row; null for labels
 * @param codes labels' codes; null for values
 * @param weights how much each row counts; null if all count 1
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
public record Targets(
        int outputs,
        double @Nullable [] values,
        int @Nullable [] codes,
        double @Nullable [] weights) {

    public static Targets values(int outputs, double[] values, double @Nullable [] weights) {
        return new Targets(outputs, values, null, weights);
    }

    public static Targets labels(int labels, int[] codes, double @Nullable [] weights) {
        return new Targets(labels, null, codes, weights);
    }
}
