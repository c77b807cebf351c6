package org.howdah.host.call;

/** Thrown inside a call whose user cancelled it or is gone: nobody waits for an answer any more. */
public final class CallCancelled extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public CallCancelled() {
        super("the call was cancelled", null, false, false);
    }
}
