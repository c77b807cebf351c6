package org.howdah.host.foreign;

/** A native library is missing, refused or failed. */
public final class ForeignException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ForeignException(String message) {
        super(message);
    }

    public ForeignException(String message, Throwable cause) {
        super(message, cause);
    }
}
