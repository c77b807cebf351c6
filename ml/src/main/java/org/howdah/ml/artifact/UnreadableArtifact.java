package org.howdah.ml.artifact;

/** Bytes that hold no model that this version can read. */
public final class UnreadableArtifact extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnreadableArtifact(String message) {
        super(message);
    }

    UnreadableArtifact(String message, Throwable cause) {
        super(message, cause);
    }
}
