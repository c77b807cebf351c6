package org.howdah.ml.learner.clustering;

import org.howdah.ml.learner.Progress;

/** A symmetric matrix whose eigenvalues lie between -1 and 1. */
interface SymmetricOperator {
    int size();

    /** Multiplies a block of vectors: size x width values, row-major, into the other array. */
    void multiply(double[] block, int width, double[] into, Progress progress);
}
