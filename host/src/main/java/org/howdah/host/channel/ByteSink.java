package org.howdah.host.channel;

import java.io.IOException;

/** Takes bytes in order. Used by one thread. */
public interface ByteSink {

    /** Writes all the bytes and waits for room; the peer may see them only after {@link #flush}. */
    void write(byte[] source, int start, int length) throws IOException;

    /** Lets the peer see what was written. */
    void flush() throws IOException;
}
