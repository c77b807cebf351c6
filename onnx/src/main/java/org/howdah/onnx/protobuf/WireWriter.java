package org.howdah.onnx.protobuf;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/**
 * A message being written, field by field in the order of the calls: the same calls give the same
 * bytes. Field numbers are not checked.
 *
 * <p>Not thread-safe.
 */
public final class WireWriter {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    /** An integer, signed in two's complement, or an enum's value. */
    public WireWriter number(int field, long value) {
        tag(field, WireType.VARINT);
        varint(value);
        return this;
    }

    public WireWriter float32(int field, float value) {
        tag(field, WireType.FIXED32);
        fixed(Float.floatToRawIntBits(value), 4);
        return this;
    }

    public WireWriter float64(int field, double value) {
        tag(field, WireType.FIXED64);
        fixed(Double.doubleToRawLongBits(value), 8);
        return this;
    }

    public WireWriter text(int field, String value) {
        return bytes(field, value.getBytes(StandardCharsets.UTF_8));
    }

    public WireWriter bytes(int field, byte[] value) {
        tag(field, WireType.LENGTH_DELIMITED);
        varint(value.length);
        out.writeBytes(value);
        return this;
    }

    /** A nested message, which {@code content} writes. */
    public WireWriter message(int field, Consumer<WireWriter> content) {
        WireWriter nested = new WireWriter();
        content.accept(nested);
        return bytes(field, nested.toByteArray());
    }

    /** Repeated integers, packed. */
    public WireWriter packed(int field, long... values) {
        WireWriter nested = new WireWriter();
        for (long value : values) {
            nested.varint(value);
        }
        return bytes(field, nested.toByteArray());
    }

    /** Repeated floats, packed. */
    public WireWriter packed(int field, float... values) {
        WireWriter nested = new WireWriter();
        for (float value : values) {
            nested.fixed(Float.floatToRawIntBits(value), 4);
        }
        return bytes(field, nested.toByteArray());
    }

    /** Repeated doubles, packed. */
    public WireWriter packed(int field, double... values) {
        WireWriter nested = new WireWriter();
        for (double value : values) {
            nested.fixed(Double.doubleToRawLongBits(value), 8);
        }
        return bytes(field, nested.toByteArray());
    }

    /** Repeated integers, each with its tag, as ONNX writes dimensions and attributes. */
    public WireWriter unpacked(int field, long... values) {
        for (long value : values) {
            number(field, value);
        }
        return this;
    }

    /** Repeated floats, each with its tag, as ONNX writes attributes. */
    public WireWriter unpacked(int field, float... values) {
        for (float value : values) {
            float32(field, value);
        }
        return this;
    }

    /** The fields of another message, behind those of this one. */
    public WireWriter append(WireWriter fields) {
        out.writeBytes(fields.toByteArray());
        return this;
    }

    public byte[] toByteArray() {
        return out.toByteArray();
    }

    private void tag(int field, WireType type) {
        varint(((long) field << 3) | type.code());
    }

    private void varint(long value) {
        long rest = value;
        while ((rest & ~0x7fL) != 0) {
            out.write((int) ((rest & 0x7f) | 0x80));
            rest >>>= 7;
        }
        out.write((int) rest);
    }

    private void fixed(long bits, int size) {
        for (int i = 0; i < size; i++) {
            out.write((int) (bits >>> (8 * i)));
        }
    }
}
