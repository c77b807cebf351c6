package org.howdah.ml.learner;

/** Rows that an algorithm can't learn from. */
public sealed class InvalidTrainingData extends InvalidInput permits InvalidFeature, InvalidTarget {
    private static final long serialVersionUID = 1L;

    /** A relation without any. */
    public static InvalidTrainingData noRows() {
        return new InvalidTrainingData(
                "there are no rows to learn from",
                "Fill the relation, or hold fewer rows back for the test.");
    }

    public InvalidTrainingData(String message, String hint) {
        super(message, hint);
    }
}
