package org.howdah.ml.learner.svm;

/**
 * When a search for the optimum ends.
 *
 * @param tolerance how far the optimality conditions may be violated
 * @param maximumIterations steps at most; -1 for any number
 */
record Stopping(double tolerance, int maximumIterations) {

    boolean exhausted(long iterations) {
        return maximumIterations >= 0 && iterations >= maximumIterations;
    }
}
