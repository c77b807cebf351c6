package org.howdah.ml.learner.svm;

/**
 * The optimum of a {@link DualProblem}, nearly.
 *
 * @param variables within their bounds
 * @param levels the objective's slope along the free variables of each group
 * @param converged whether the optimality conditions hold up to the tolerance
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
record DualSolution(double[] variables, double[] levels, long iterations, boolean converged) {

    /** What is to be subtracted from a sum of kernels to get a decision. */
    double offset() {
        return levels.length == 1 ? levels[0] : (levels[0] + levels[1]) / 2;
    }

    /** Half the distance between the levels of both groups. */
    double margin() {
        return (levels[0] - levels[1]) / 2;
    }
}
