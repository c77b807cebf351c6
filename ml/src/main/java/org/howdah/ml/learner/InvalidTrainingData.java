package org.howdah.ml.learner;

/** Rows that an algorithm can't learn from. */
public sealed class InvalidTrainingData extends InvalidInput permits InvalidFeature, InvalidTarget {
    private static final long serialVersionUID = 1L;

    public InvalidTrainingData(String message) {
        this(message, "");
    }

    public InvalidTrainingData(String message, String hint) {
        super(message, hint);
    }
}
