package org.howdah.host.channel;

import org.howdah.host.wire.ProtocolViolation;

/** Collects the frames of a control connection. Not thread-safe. */
final class ControlReader {
    private final byte[] bytes = new byte[FrameHeader.BYTES];
    private int length;

    byte[] buffer() {
        return bytes;
    }

    int start() {
        return length;
    }

    /** Takes note of bytes that were put into the buffer and cancels what they say. */
    void received(int count, SessionDoor.Cancellable session) {
        length += count;
        if (length == bytes.length) {
            if (FrameHeader.check(bytes, 0) != 0
                    || FrameHeader.type(bytes, 0) != MessageType.CANCEL) {
                throw new ProtocolViolation("only cancels travel on a control connection");
            }
            length = 0;
            session.cancel(FrameHeader.call(bytes, 0));
        }
    }
}
