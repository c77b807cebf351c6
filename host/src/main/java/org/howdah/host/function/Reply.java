package org.howdah.host.function;

import org.howdah.host.wire.WireOutput;

/** Where a call's result goes. */
public interface Reply {

    /**
     * The payload of the next message, empty after each one sent. It is this call's own: what the
     * method sends meanwhile (SQL, notices) leaves it alone.
     */
    WireOutput payload();

    /** Sends the payload as RESULT, which ends the call. */
    void sendResult();

    /** Sends the payload as ROWS. */
    void sendRows();

    /** Sends END, which ends a call that returns a set. */
    void sendEnd();
}
