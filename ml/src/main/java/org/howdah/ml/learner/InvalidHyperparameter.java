package org.howdah.ml.learner;

/** A hyperparameter that the algorithm doesn't know, or with a value that it can't take. */
public final class InvalidHyperparameter extends InvalidInput {
    private static final long serialVersionUID = 1L;

    public InvalidHyperparameter(String message, String hint) {
        super(message, hint);
    }
}
