package org.howdah.host.channel;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import org.howdah.host.wire.ProtocolViolation;

/** The 20 bytes that precede each frame's payload. */
final class FrameHeader {
    static final int BYTES = 20;
    static final int MAXIMUM_PAYLOAD = 16 << 20;

    private static final VarHandle SHORT = littleEndian(short[].class);
    private static final VarHandle INT = littleEndian(int[].class);
    private static final VarHandle LONG = littleEndian(long[].class);

    private static final int TYPE = 4;
    private static final int FLAGS = 5;
    private static final int DEPTH = 6;
    private static final int CALL = 8;
    private static final int RESERVED = 16;

    private static final int GOES_ON = 1;

    private FrameHeader() {}

    static void write(
            byte[] bytes,
            int at,
            int payload,
            MessageType type,
            boolean goesOn,
            int depth,
            long call) {
        INT.set(bytes, at, payload);
        bytes[at + TYPE] = (byte) type.code();
        bytes[at + FLAGS] = (byte) (goesOn ? GOES_ON : 0);
        SHORT.set(bytes, at + DEPTH, (short) depth);
        LONG.set(bytes, at + CALL, call);
        INT.set(bytes, at + RESERVED, 0);
    }

    /** The length of the payload, once the whole header has been found well-formed. */
    static int check(byte[] bytes, int at) {
        int payload = (int) INT.get(bytes, at);
        if (payload < 0 || payload > MAXIMUM_PAYLOAD) {
            throw new ProtocolViolation(
                    "a frame of " + Integer.toUnsignedString(payload) + " bytes");
        }
        if ((bytes[at + FLAGS] & ~GOES_ON) != 0 || (int) INT.get(bytes, at + RESERVED) != 0) {
            throw new ProtocolViolation("a frame with unknown flags");
        }
        return payload;
    }

    static MessageType type(byte[] bytes, int at) {
        return MessageType.of(Byte.toUnsignedInt(bytes[at + TYPE]));
    }

    static boolean goesOn(byte[] bytes, int at) {
        return (bytes[at + FLAGS] & GOES_ON) != 0;
    }

    static int depth(byte[] bytes, int at) {
        return Short.toUnsignedInt((short) SHORT.get(bytes, at + DEPTH));
    }

    static long call(byte[] bytes, int at) {
        return (long) LONG.get(bytes, at + CALL);
    }

    private static VarHandle littleEndian(Class<?> view) {
        return MethodHandles.byteArrayViewVarHandle(view, ByteOrder.LITTLE_ENDIAN);
    }
}
