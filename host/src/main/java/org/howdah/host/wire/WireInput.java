package org.howdah.host.wire;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.howdah.host.error.ErrorCode;
import org.howdah.host.error.SqlError;
import org.jspecify.annotations.Nullable;

/**
 * Reads the protocol's little-endian values from a range of a byte array and never past its end:
 * that is a {@link ProtocolViolation}. Reusable; not thread-safe.
 */
public final class WireInput {
    static final VarHandle SHORT = view(short[].class);
    static final VarHandle INT = view(int[].class);
    static final VarHandle LONG = view(long[].class);
    static final VarHandle FLOAT = view(float[].class);
    static final VarHandle DOUBLE = view(double[].class);

    private static final int DEEPEST = 64;

    /**
     * What values read from a message may take for each of its bytes. Requests are admitted as if
     * they took 16 (large_request.h), of which the message itself may take 2 while it is received.
     */
    private static final int ROOM_PER_BYTE = 13;

    /** What values may take however short their message is: that of one too small to be counted. */
    private static final long LEAST_ROOM = 16 << 20;

    private byte[] bytes;
    private int position;
    private int limit;
    private int depth;
    private long room;

    /** An input with nothing to read until {@link #reset}. */
    public WireInput() {
        this(new byte[0]);
    }

    public WireInput(byte[] bytes) {
        this(bytes, 0, bytes.length);
    }

    public WireInput(byte[] bytes, int from, int to) {
        this.bytes = bytes;
        this.position = from;
        this.limit = to;
        this.room = room(to - from);
    }

    private static long room(int length) {
        return Math.max(LEAST_ROOM, (long) ROOM_PER_BYTE * length);
    }

    private static VarHandle view(Class<?> arrayClass) {
        return MethodHandles.byteArrayViewVarHandle(arrayClass, ByteOrder.LITTLE_ENDIAN)
                .withInvokeExactBehavior();
    }

    /** Reads from another range from now on; the array is not copied. */
    public WireInput reset(byte[] newBytes, int from, int to) {
        bytes = newBytes;
        position = from;
        limit = to;
        depth = 0;
        room = room(to - from);
        return this;
    }

    /** The array that is read, not a copy. */
    public byte[] bytes() {
        return bytes;
    }

    public int position() {
        return position;
    }

    /** Goes to a position that was passed before. */
    void position(int newPosition) {
        position = newPosition;
    }

    public int remaining() {
        return limit - position;
    }

    /** Passes the next bytes and returns the position where they start in {@link #bytes}. */
    public int take(int length) {
        int start = position;
        if (length < 0 || length > limit - start) {
            throw new ProtocolViolation(
                    "message ends too early: "
                            + length
                            + " bytes wanted, "
                            + remaining()
                            + " left");
        }
        position = start + length;
        return start;
    }

    public boolean readBool() {
        int value = readU8();
        if (value > 1) {
            throw new ProtocolViolation("bool is neither 0 nor 1: " + value);
        }
        return value == 1;
    }

    public int readU8() {
        return bytes[take(1)] & 0xff;
    }

    public short readShort() {
        return (short) SHORT.get(bytes, take(2));
    }

    public int readU16() {
        return readShort() & 0xffff;
    }

    public int readInt() {
        return (int) INT.get(bytes, take(4));
    }

    public long readLong() {
        return (long) LONG.get(bytes, take(8));
    }

    public float readFloat() {
        return (float) FLOAT.get(bytes, take(4));
    }

    public double readDouble() {
        return (double) DOUBLE.get(bytes, take(8));
    }

    /** Reads a u32 that is the number of bytes of what follows. */
    public int readLength() {
        int length = readInt();
        if (length < 0 || length > remaining()) {
            throw new ProtocolViolation(
                    "length "
                            + Integer.toUnsignedString(length)
                            + " exceeds what is left: "
                            + remaining());
        }
        return length;
    }

    public byte[] readBytes(int length) {
        int start = take(length);
        byte[] copy = new byte[length];
        System.arraycopy(bytes, start, copy, 0, length);
        return copy;
    }

    public String readString() {
        return readText(readLength());
    }

    public @Nullable String readOptionalString() {
        int length = readInt();
        return length == -1 ? null : readText(length);
    }

    /** Reads that many bytes of UTF-8. */
    public String readText(int length) {
        int start = take(length);
        String text = new String(bytes, start, length, StandardCharsets.UTF_8);
        if (text.indexOf('\uFFFD') >= 0) {
            requireWellFormed(start, length);
        }
        return text;
    }

    private void requireWellFormed(int start, int length) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, start, length));
        } catch (CharacterCodingException e) {
            throw new ProtocolViolation("text is not UTF-8");
        }
    }

    /** Passes a bitmap of so many bits and returns its position. */
    public int takeBitmap(int bits) {
        return take(bitmapBytes(bits));
    }

    /** Bit {@code index % 8} of byte {@code index / 8} of a bitmap that was passed. */
    public boolean bit(int bitmap, int index) {
        return bit(bytes, bitmap, index);
    }

    static boolean bit(byte[] bytes, int bitmap, int index) {
        return (bytes[bitmap + (index >>> 3)] >>> (index & 7) & 1) != 0;
    }

    /** Bytes of a bitmap of so many bits. */
    static int bitmapBytes(int bits) {
        return (bits >>> 3) + ((bits & 7) == 0 ? 0 : 1);
    }

    /**
     * Accounts for objects that are about to be made of what is read, so that no message, however
     * much of it is NULL or empty, takes more of the heap than messages of its length are known to.
     *
     * @throws SqlError 53200 if they take too much
     */
    void charge(long heapBytes) {
        room -= heapBytes;
        if (room < 0) {
            throw new SqlError(
                    ErrorCode.OUT_OF_MEMORY,
                    "values of a message of %d MB take too much memory of the engine"
                            .formatted(limit >> 20),
                    "Pass fewer rows and elements at once, above all such that are NULL or empty.");
        }
    }

    /** Begins a record inside whatever is being read. */
    void enter() {
        if (++depth > DEEPEST) {
            throw new ProtocolViolation("records are nested deeper than " + DEEPEST);
        }
    }

    /** Ends the record that was entered last. */
    void leave() {
        depth--;
    }

    /** Ends the reading of a message: nothing may be left. */
    public void requireEnd() {
        if (position != limit) {
            throw new ProtocolViolation("message is too long by " + remaining() + " bytes");
        }
    }
}
