package org.howdah.host.channel;

import java.io.IOException;

/** A stream of bytes in both directions between the engine and one session. Used by one thread. */
public interface Transport extends ByteSink {

    /**
     * Reads what is there, at least one byte, and waits for it.
     *
     * @return how many bytes
     * @throws java.io.EOFException at the stream's end
     */
    int read(byte[] target, int start, int most) throws IOException;

    /** What it is: {@code socket} or {@code ring}. */
    String name();

    void close();
}
