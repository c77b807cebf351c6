package org.howdah.ml.learner.tree.boosting;

import org.howdah.ml.learner.Progress;

/**
 * A loss over rows, as a function of raw predictions: one for each row and sum. Functions of one
 * round may be called by several threads.
 */
interface Loss {
    /** How many raw predictions a row has. */
    default int sums() {
        return 1;
    }

    /** The raw predictions that are best for all rows alike. */
    double[] start(double[] targets);

    /** What all sums of a round need of raw predictions: called once before their derivatives. */
    default Derivatives at(double[][] raw, double[] targets, Progress progress) {
        return (sum, gradients, hessians) -> derive(raw[sum], targets, gradients, hessians);
    }

    /** Derivatives by one raw prediction of each row. */
    void derive(double[] raw, double[] targets, double[] gradients, double[] hessians);

    /** The mean loss, as early stopping looks at it. */
    double mean(double[][] raw, double[] targets, Progress progress);

    /** Whether second derivatives are all 1. */
    default boolean constantHessian() {
        return false;
    }

    /** Whether leaves' values are {@link #centre}, rather than Newton's steps. */
    default boolean robust() {
        return false;
    }

    /**
     * The best value for those differences between targets and raw predictions; may sort them.
     *
     * @param limit the greatest negative gradient of all rows
     */
    default double centre(double[] differences, double limit) {
        throw new UnsupportedOperationException();
    }

    /** What steps of several sums are multiplied by in gradient boosting (Friedman, 2001). */
    double stepFactor();

    /** The negative gradient and the second derivative of each row. */
    @FunctionalInterface
    interface Derivatives {
        void of(int sum, double[] gradients, double[] hessians);
    }
}
