package org.howdah.onnx.protobuf;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * A part of an array, which it shares: a string, bytes, a nested message or packed numbers.
 * Immutable as long as nobody writes to the array.
 */
public final class Slice {
    private final byte[] bytes;
    private final int start;
    private final int end;

    public Slice(byte[] bytes) {
        this(bytes, 0, bytes.length);
    }

    Slice(byte[] bytes, int start, int end) {
        this.bytes = bytes;
        this.start = start;
        this.end = end;
    }

    byte[] bytes() {
        return bytes;
    }

    /** Where in the array it begins. */
    public int start() {
        return start;
    }

    /** Where in the array it ends, exclusive. */
    public int end() {
        return end;
    }

    public int length() {
        return end - start;
    }

    /** Its fields, as a message. */
    public WireReader message() {
        return new WireReader(this);
    }

    /** Its bytes, read only and in little-endian order, as all numbers of the wire format are. */
    public ByteBuffer buffer() {
        return ByteBuffer.wrap(bytes, start, length())
                .slice()
                .asReadOnlyBuffer()
                .order(ByteOrder.LITTLE_ENDIAN);
    }

    /**
     * The text that it encodes in UTF-8.
     *
     * @throws MalformedProtobuf if it is no UTF-8 or holds a zero byte, which no text of PostgreSQL
     *     can
     */
    public String text() {
        requireNoZero();
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes, start, length()))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new MalformedProtobuf(start, "a string that is not UTF-8");
        }
    }

    /**
     * Checks that it is a text.
     *
     * @throws MalformedProtobuf if {@link #text} throws it
     */
    public void requireText() {
        for (int i = start; i < end; i++) {
            if (bytes[i] <= 0) {
                text();
                return;
            }
        }
    }

    private void requireNoZero() {
        for (int i = start; i < end; i++) {
            if (bytes[i] == 0) {
                throw new MalformedProtobuf(i, "a zero byte in a string");
            }
        }
    }

    /**
     * How many varints it holds, packed.
     *
     * @throws MalformedProtobuf if one of them is truncated or longer than ten bytes
     */
    public int countVarints() {
        int count = 0;
        int length = 0;
        for (int i = start; i < end; i++) {
            length++;
            if (bytes[i] >= 0) {
                count++;
                length = 0;
            } else if (length == 10) {
                throw new MalformedProtobuf(i, "a varint of more than ten bytes");
            }
        }
        if (length > 0) {
            throw new MalformedProtobuf(end, "a truncated varint");
        }
        return count;
    }
}
