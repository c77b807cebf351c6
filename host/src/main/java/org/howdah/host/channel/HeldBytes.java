package org.howdah.host.channel;

import java.io.IOException;
import org.howdah.host.wire.WireOutput;

/** Keeps what may not be sent yet, since it is the peer's turn to talk. Not thread-safe. */
public final class HeldBytes implements ByteSink {
    private final WireOutput bytes = new WireOutput();

    @Override
    public void write(byte[] source, int start, int length) {
        bytes.writeBytes(source, start, length);
    }

    @Override
    public void flush() {}

    /** Sends what was kept. */
    public void release(ByteSink to) throws IOException {
        to.write(bytes.bytes(), 0, bytes.size());
        bytes.clear();
        to.flush();
    }
}
