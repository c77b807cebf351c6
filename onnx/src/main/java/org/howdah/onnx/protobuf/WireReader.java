package org.howdah.onnx.protobuf;

import java.util.function.LongConsumer;

/**
 * A cursor over the fields of one message. It copies nothing, reads nothing outside its slice, and
 * refuses what the format allows nobody to write: groups, field number 0, overlong tags and
 * varints.
 *
 * <p>Not thread-safe.
 */
public final class WireReader {
    private static final int LARGEST_FIELD = (1 << 29) - 1;

    private final byte[] bytes;
    private final int end;
    private int position;

    private int offset;
    private int field;
    private WireType wireType = WireType.VARINT;
    private long number;
    private int valueStart;

    public WireReader(byte[] message) {
        this(new Slice(message));
    }

    WireReader(Slice slice) {
        this.bytes = slice.bytes();
        this.position = slice.start();
        this.end = slice.end();
    }

    /**
     * Reads the next field with its value.
     *
     * @return false at the end of the message
     * @throws MalformedProtobuf if the bytes are none
     */
    public boolean next() {
        if (position == end) {
            return false;
        }
        offset = position;
        long tag = readVarint();
        if (tag >>> 3 == 0 || tag >>> 3 > LARGEST_FIELD || position - offset > 5) {
            throw new MalformedProtobuf(offset, "field number " + (tag >>> 3));
        }
        field = (int) (tag >>> 3);
        wireType = WireType.of((int) tag & 7, offset);
        readValue();
        return true;
    }

    private void readValue() {
        valueStart = position;
        switch (wireType) {
            case VARINT -> number = readVarint();
            case FIXED32 -> number = readFixed(4);
            case FIXED64 -> number = readFixed(8);
            case LENGTH_DELIMITED -> skipDelimited();
        }
    }

    private void skipDelimited() {
        long length = readVarint();
        valueStart = position;
        if (length < 0 || length > end - position) {
            throw new MalformedProtobuf(
                    offset,
                    "field "
                            + field
                            + " has "
                            + Long.toUnsignedString(length)
                            + " bytes where "
                            + (end - position)
                            + " are left");
        }
        position += (int) length;
    }

    private long readFixed(int size) {
        if (size > end - position) {
            throw new MalformedProtobuf(offset, "field " + field + " is truncated");
        }
        long value = 0;
        for (int i = size - 1; i >= 0; i--) {
            value = (value << 8) | (bytes[position + i] & 0xff);
        }
        position += size;
        return value;
    }

    private long readVarint() {
        int first = position;
        long value = 0;
        for (int shift = 0; shift < 70; shift += 7) {
            if (position == end) {
                throw new MalformedProtobuf(first, "a truncated varint");
            }
            byte next = bytes[position++];
            if (shift == 63 && (next & 0xff) > 1) {
                break;
            }
            value |= (long) (next & 0x7f) << shift;
            if (next >= 0) {
                return value;
            }
        }
        throw new MalformedProtobuf(first, "a varint of more than 64 bits");
    }

    /** The current field's number. */
    public int field() {
        return field;
    }

    public WireType wireType() {
        return wireType;
    }

    /** Where in the array the current field begins. */
    public int offset() {
        return offset;
    }

    /** The value of a varint or fixed field, as its bits. */
    public long number() {
        if (wireType == WireType.LENGTH_DELIMITED) {
            throw new MalformedProtobuf(offset, "field " + field + " is no number");
        }
        return number;
    }

    /** The value of a length-delimited field. */
    public Slice slice() {
        if (wireType != WireType.LENGTH_DELIMITED) {
            throw new MalformedProtobuf(offset, "field " + field + " is a number");
        }
        return new Slice(bytes, valueStart, position);
    }

    /** The value of a string field. */
    public String text() {
        return slice().text();
    }

    /** Adds the value of a repeated integer to a list: one number, or packed ones. */
    public void numbers(LongConsumer sink) {
        if (wireType != WireType.LENGTH_DELIMITED) {
            sink.accept(number);
            return;
        }
        WireReader packed = slice().message();
        while (packed.position < packed.end) {
            sink.accept(packed.readVarint());
        }
    }
}
