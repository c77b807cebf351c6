package org.howdah.ml.learner;

/** An algorithm that doesn't exist, or not for the task. */
public final class UnsupportedAlgorithm extends InvalidInput {
    private static final long serialVersionUID = 1L;

    public UnsupportedAlgorithm(String message, String hint) {
        super(message, hint);
    }
}
