package org.howdah.ml.learner.svm;

/**
 * A quadratic programme: find {@code b} that minimises {@code b'Kb / 2 + linear'b} within {@code
 * lower <= b <= upper}, such that the sum of each group stays what it was at the start.
 *
 * <p>The variables are those of the kernel's rows once (classification) or twice (regression: what
 * pulls a row's value up, then what pulls it down). In the literature they are alpha, times the
 * label or the direction.
 *
 * @param groupEnds where each group of variables ends: all are one, or (if there is a nu) those of
 *     each sign are one
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
record DualProblem(
        KernelRows kernel,
        double[] linear,
        double[] lower,
        double[] upper,
        double[] start,
        int... groupEnds) {

    int variables() {
        return linear.length;
    }

    /** The kernel's row that the variable belongs to. */
    int row(int variable) {
        return variable < kernel.count() ? variable : variable - kernel.count();
    }
}
