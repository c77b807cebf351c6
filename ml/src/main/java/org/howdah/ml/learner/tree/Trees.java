package org.howdah.ml.learner.tree;

/** Trees that are summed up: own ones, or a library's. Immutable and thread-safe. */
public interface Trees {

    /** How many values a row has. */
    int features();

    /** How many sums there are for a row. */
    int outputs();

    /**
     * What each feature contributes to the sums of the row that begins at {@code rows[start]}, as
     * {@link org.howdah.ml.learner.Explained#contributions} says.
     */
    void contributions(float[] rows, int start, double[] contributions);

    /** The importance of each feature, as {@link org.howdah.ml.learner.Important} says. */
    double[] importances();

    /** Bytes that they occupy in memory, about. */
    long bytes();
}
