package org.howdah.ml.learner.svm;

/**
 * Weights of a linear function are wanted for which half their squares plus the costs of errors are
 * least.
 *
 * @param target -1 or 1 for {@link LinearLoss#HINGE}
 * @param cost of an error of 1, for each row
 * @param epsilon half the tube's width for {@link LinearLoss#TUBE}
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
record LinearProblem(
        Augmented rows, double[] target, double[] cost, LinearLoss loss, double epsilon) {

    double error(double value, int row) {
        return loss.error(value, target[row], epsilon);
    }

    /**
     * The weights found.
     *
     * @param converged whether they are the best up to the tolerance
     */
    record Solution(double[] weights, boolean converged) {}
}
