package org.howdah.host.channel;

import java.io.IOException;
import java.util.Arrays;
import org.howdah.host.wire.ProtocolViolation;
import org.howdah.host.wire.WireInput;

/** Reads messages from a stream of bytes, joining those of several frames. Not thread-safe. */
public final class MessageReader {
    private static final int SMALL = 16 << 10;

    /** A buffer that has grown beyond this is given back once its message is no longer needed. */
    private static final int KEPT = 4 << 20;

    private final WireInput payload = new WireInput();

    private Transport transport;
    private byte[] buffer = new byte[SMALL];
    private int start;
    private int end;

    public MessageReader(Transport transport) {
        this.transport = transport;
    }

    /** Reads from another stream from now on; nothing of the one before may be left. */
    public void transport(Transport next) {
        if (start < end) {
            throw new ProtocolViolation("bytes after the offer of a ring");
        }
        transport = next;
    }

    /** Waits for the next message; the one before is then no longer valid. */
    public Message next() throws IOException {
        discardRead();
        require(FrameHeader.BYTES);
        int header = start;
        int length = FrameHeader.check(buffer, header);
        MessageType type = FrameHeader.type(buffer, header);
        int depth = FrameHeader.depth(buffer, header);
        long call = FrameHeader.call(buffer, header);
        boolean goesOn = FrameHeader.goesOn(buffer, header);
        require(FrameHeader.BYTES + length);
        int first = header + FrameHeader.BYTES;
        start = first + length;
        while (goesOn) {
            int more = start;
            require(FrameHeader.BYTES);
            int moreLength = FrameHeader.check(buffer, more);
            checkContinues(type, depth, call, more);
            goesOn = FrameHeader.goesOn(buffer, more);
            require(FrameHeader.BYTES + moreLength);
            // The header is cut out, so that the pieces lie side by side.
            System.arraycopy(
                    buffer, more + FrameHeader.BYTES, buffer, more, end - more - FrameHeader.BYTES);
            end -= FrameHeader.BYTES;
            start = more + moreLength;
            length += moreLength;
        }
        return new Message(type, depth, call, payload.reset(buffer, first, first + length));
    }

    private void checkContinues(MessageType type, int depth, long call, int header) {
        if (FrameHeader.type(buffer, header) != type
                || FrameHeader.depth(buffer, header) != depth
                || FrameHeader.call(buffer, header) != call) {
            throw new ProtocolViolation("a frame inside of another message");
        }
    }

    /** Moves what is not read yet to the buffer's begin. */
    private void discardRead() {
        int left = end - start;
        if (buffer.length > KEPT && left <= SMALL) {
            byte[] smaller = new byte[SMALL];
            System.arraycopy(buffer, start, smaller, 0, left);
            buffer = smaller;
        } else if (start > 0) {
            System.arraycopy(buffer, start, buffer, 0, left);
        }
        start = 0;
        end = left;
    }

    /** Waits until so many bytes from {@code start} on are in the buffer. */
    private void require(int bytes) throws IOException {
        long needed = (long) start + bytes;
        if (needed > buffer.length) {
            grow(needed);
        }
        while (end < needed) {
            // Reading far ahead of a large message would only be moved to the buffer's begin later.
            int most = (int) Math.max(needed - end, Math.min(SMALL, buffer.length - end));
            end += transport.read(buffer, end, most);
        }
    }

    private void grow(long needed) {
        if (needed > Integer.MAX_VALUE - 8) {
            throw new ProtocolViolation("a message of more than 2 GB");
        }
        long doubled = Math.min(2L * buffer.length, Integer.MAX_VALUE - 8);
        buffer = Arrays.copyOf(buffer, (int) Math.max(needed, doubled));
    }
}
