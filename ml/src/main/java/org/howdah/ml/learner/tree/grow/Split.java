package org.howdah.ml.learner.tree.grow;

/** The best split of a node that was found so far. */
final class Split {
    int feature = -1;
    int bin;
    double threshold;
    boolean missingLeft;
    double score = Double.NEGATIVE_INFINITY;
    double gain;

    /** Between the values of both sides, where they are constrained. */
    double middle;

    boolean found() {
        return feature >= 0;
    }
}
