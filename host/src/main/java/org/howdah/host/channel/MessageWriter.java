package org.howdah.host.channel;

import java.io.IOException;
import org.howdah.host.wire.WireOutput;

/** Writes messages in as many frames as they need. Not thread-safe. */
public final class MessageWriter {
    private final byte[] header = new byte[FrameHeader.BYTES];

    /** Writes a message, without a flush, and empties its buffer. */
    public void write(ByteSink sink, MessageType type, int depth, long call, WireOutput payload)
            throws IOException {
        int left = payload.size();
        int at = 0;
        do {
            int length = Math.min(left, FrameHeader.MAXIMUM_PAYLOAD);
            left -= length;
            FrameHeader.write(header, 0, length, type, left > 0, depth, call);
            sink.write(header, 0, FrameHeader.BYTES);
            sink.write(payload.bytes(), at, length);
            at += length;
        } while (left > 0);
        payload.clear();
    }
}
