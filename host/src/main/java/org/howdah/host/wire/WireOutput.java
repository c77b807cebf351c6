package org.howdah.host.wire;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.howdah.host.error.SqlError;
import org.jspecify.annotations.Nullable;

/**
 * Writes the protocol's little-endian values into a byte array that grows. Reusable; not
 * thread-safe.
 */
public final class WireOutput {
    private static final int MOST_BYTES = Integer.MAX_VALUE - 64;

    private byte[] bytes;
    private int size;

    public WireOutput() {
        this(1024);
    }

    public WireOutput(int capacity) {
        bytes = new byte[capacity];
    }

    /** Forgets what was written, not the memory. */
    public void clear() {
        size = 0;
    }

    /** Cuts off what was written from that size on. */
    public void truncate(int newSize) {
        size = newSize;
    }

    /** The array that holds what was written, not a copy; another one after it had to grow. */
    public byte[] bytes() {
        return bytes;
    }

    /** How many bytes were written. */
    public int size() {
        return size;
    }

    public byte[] toByteArray() {
        return Arrays.copyOf(bytes, size);
    }

    /**
     * Makes room for that many bytes and returns the position where they start; their content is
     * undefined.
     */
    public int reserve(int length) {
        int start = size;
        if (length > bytes.length - start) {
            grow(length);
        }
        size = start + length;
        return start;
    }

    private void grow(int length) {
        long needed = (long) size + length;
        if (needed > MOST_BYTES) {
            throw new SqlError(
                    "54000",
                    "message of " + needed + " bytes is too large",
                    null,
                    "Return less at once.");
        }
        bytes =
                Arrays.copyOf(
                        bytes, (int) Math.min(MOST_BYTES, Math.max(needed, 2L * bytes.length)));
    }

    public void writeBool(boolean value) {
        writeU8(value ? 1 : 0);
    }

    public void writeU8(int value) {
        int start = reserve(1);
        bytes[start] = (byte) value;
    }

    public void writeShort(int value) {
        int start = reserve(2);
        WireInput.SHORT.set(bytes, start, (short) value);
    }

    public void writeInt(int value) {
        int start = reserve(4);
        WireInput.INT.set(bytes, start, value);
    }

    /** Overwrites an int that was written before. */
    public void setInt(int start, int value) {
        WireInput.INT.set(bytes, start, value);
    }

    public void writeLong(long value) {
        int start = reserve(8);
        WireInput.LONG.set(bytes, start, value);
    }

    public void writeFloat(float value) {
        int start = reserve(4);
        WireInput.FLOAT.set(bytes, start, value);
    }

    public void writeDouble(double value) {
        int start = reserve(8);
        WireInput.DOUBLE.set(bytes, start, value);
    }

    public void writeBytes(byte[] source, int from, int length) {
        int start = reserve(length);
        System.arraycopy(source, from, bytes, start, length);
    }

    /** Writes a {@code string} of bytes: their length and themselves. */
    public void writeByteString(byte[] source) {
        writeInt(source.length);
        writeBytes(source, 0, source.length);
    }

    /**
     * Writes a {@code string}.
     *
     * @throws SqlError 22021 if PostgreSQL can't hold it: it has a NUL or half a surrogate pair
     */
    public void writeString(String text) {
        requireStorable(text);
        writeByteString(text.getBytes(StandardCharsets.UTF_8));
    }

    public void writeOptionalString(@Nullable String text) {
        if (text == null) {
            writeInt(-1);
        } else {
            writeString(text);
        }
    }

    private static void requireStorable(String text) {
        int length = text.length();
        for (int i = 0; i < length; i++) {
            char unit = text.charAt(i);
            if (unit == 0 || Character.isSurrogate(unit)) {
                i = requireStorable(text, i);
            }
        }
    }

    private static int requireStorable(String text, int at) {
        int codePoint = text.codePointAt(at);
        if (codePoint == 0 || Character.charCount(codePoint) == 1) {
            throw new SqlError(
                    "22021",
                    "text holds U+%04X at position %d".formatted(codePoint, at + 1),
                    null,
                    "PostgreSQL's text can't hold it: remove it.");
        }
        return at + 1;
    }

    /** Writes a bitmap of so many bits, all clear, and returns its position for {@link #setBit}. */
    int writeBitmap(int bits) {
        int length = WireInput.bitmapBytes(bits);
        int start = reserve(length);
        Arrays.fill(bytes, start, start + length, (byte) 0);
        return start;
    }

    /** Writes a value list of so many NULLs. */
    public void writeNulls(int count) {
        int bitmap = writeBitmap(count);
        for (int i = 0; i < count; i++) {
            setBit(bitmap, i);
        }
    }

    void setBit(int bitmap, int index) {
        bytes[bitmap + (index >>> 3)] |= (byte) (1 << (index & 7));
    }
}
