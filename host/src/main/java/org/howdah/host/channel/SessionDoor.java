package org.howdah.host.channel;

import java.nio.channels.SocketChannel;
import org.jspecify.annotations.Nullable;

/**
 * Where connections go once they have been opened. Called by the server's thread only, which must
 * not wait there.
 */
public interface SessionDoor {

    /** The end of a session's work that another thread may ask for. */
    interface Cancellable {
        /** Ends the call of that number, and those that it nests in, if it still runs. */
        void cancel(long call);

        /** Ends the session: nobody can cancel it any more. */
        void end();
    }

    /**
     * Serves a data connection, which is in blocking mode, from now on; its opening hasn't been
     * answered yet.
     */
    void admit(Opening.Data opening, SocketChannel connection);

    /**
     * The session that a control connection names, or null if it doesn't know a session and its
     * secret.
     */
    @Nullable Cancellable find(Opening.Control opening);
}
