package org.howdah.ml.learner;

/**
 * What a user asked for can't be done: the message names the offending value, the hint the way out.
 * SQLSTATE 22023.
 */
public abstract sealed class InvalidInput extends IllegalArgumentException
        permits InvalidHyperparameter, InvalidTrainingData, UnsupportedAlgorithm {
    private static final long serialVersionUID = 1L;

    private final String hint;

    InvalidInput(String message, String hint) {
        super(message);
        this.hint = hint;
    }

    /** What to do instead, as a sentence. */
    public String hint() {
        return hint;
    }
}
