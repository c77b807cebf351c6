package org.howdah.host.channel;

import java.util.Arrays;
import org.howdah.host.wire.ProtocolViolation;
import org.howdah.host.wire.WireInput;
import org.jspecify.annotations.Nullable;

/** Collects a connection's first bytes until they are an opening. Not thread-safe. */
final class OpeningReader {
    static final int VERSION = 1;

    /** {@code HWDH} as a little-endian integer. */
    static final int MAGIC = 0x48445748;

    private static final int HEADER = 11;
    private static final int MOST = 4096;
    private static final int DATA = 0;
    private static final int CONTROL = 1;

    private byte[] bytes = new byte[HEADER];
    private int length;

    /** Where to put bytes that arrived. */
    byte[] buffer() {
        return bytes;
    }

    int start() {
        return length;
    }

    /**
     * Takes note of bytes that were put into the buffer.
     *
     * @return the opening, or null while it isn't complete
     * @throws ProtocolViolation if it can't become one
     * @throws Refusal if the peer is to be told why it can't connect
     */
    @Nullable Opening received(int count) throws Refusal {
        length += count;
        if (length == HEADER && bytes.length == HEADER) {
            bytes = Arrays.copyOf(bytes, HEADER + payloadLength());
        }
        return length < bytes.length ? null : opening();
    }

    private int payloadLength() {
        WireInput in = new WireInput(bytes, 0, HEADER);
        if (in.readInt() != MAGIC) {
            throw new ProtocolViolation("the opening doesn't start with HWDH");
        }
        in.take(3);
        int payload = in.readInt();
        if (payload < 0 || payload > MOST) {
            throw new ProtocolViolation("the opening is too long");
        }
        return payload;
    }

    private Opening opening() throws Refusal {
        WireInput in = new WireInput(bytes);
        in.take(4);
        int version = in.readU16();
        int kind = in.readU8();
        in.take(4);
        if (version != VERSION) {
            throw new Refusal(
                    "the engine speaks version "
                            + VERSION
                            + " of the protocol, the library version "
                            + version);
        }
        return switch (kind) {
            case DATA -> Opening.data(in);
            case CONTROL -> Opening.control(in);
            default -> throw new ProtocolViolation("there is no connection of kind " + kind);
        };
    }
}
