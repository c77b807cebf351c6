package org.howdah.ml.learner.linear;

import org.howdah.ml.data.Matrix;

/**
 * What a logistic regression minimises: the weighted loss of all rows plus penalties.
 *
 * @param codes each row's label, by code
 * @param weights how much each row counts
 * @param functions 1 for two labels of which the second's sigmoid is fitted, else as many as labels
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
record LogisticProblem(
        Matrix features,
        int[] codes,
        double[] weights,
        int functions,
        boolean intercept,
        Penalty penalty) {

    /**
     * What is added to the loss.
     *
     * @param absolute what the sum of absolute coefficients is multiplied by
     * @param squared twice what the sum of squared coefficients is multiplied by
     * @param interceptSquared the same for intercepts
     * @param interceptUnit if not 0, absolute intercepts are penalised too, in this unit
     */
    record Penalty(
            double absolute, double squared, double interceptSquared, double interceptUnit) {}

    /** Whether a row is of the label of a function. */
    boolean positive(int function, int row) {
        return functions == 1 ? codes[row] == 1 : codes[row] == function;
    }
}
