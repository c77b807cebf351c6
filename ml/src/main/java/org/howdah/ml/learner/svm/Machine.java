package org.howdah.ml.learner.svm;

/**
 * A decision function: the sum of coefficient times kernel over some samples, less the offset.
 *
 * @param coefficients one for each sample; 0 where it is no support vector
 * @param margin what the decision was divided by; not positive if nothing could be told apart
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
record Machine(double[] coefficients, double offset, double margin, boolean converged) {}
