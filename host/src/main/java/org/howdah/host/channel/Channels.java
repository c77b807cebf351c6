package org.howdah.host.channel;

import java.io.Closeable;
import java.io.IOException;
import org.howdah.host.log.Log;

/** What is done with any channel. */
final class Channels {
    private Channels() {}

    /** Closes it; that this fails can matter to nobody but the log's reader. */
    static void close(Closeable channel) {
        try {
            channel.close();
        } catch (IOException e) {
            Log.debug("closing a channel failed: " + e.getMessage());
        }
    }
}
