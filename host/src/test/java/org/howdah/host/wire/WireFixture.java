package org.howdah.host.wire;

import java.util.Map;
import org.howdah.host.sql.Row;

/** Encodes and decodes values as a connection would, and defines its row types. */
final class WireFixture {
    final RowTypes rowTypes = new RowTypes();

    /** Defines a row type and returns the type of its records. */
    ValueType define(long id, Map<String, ValueType> columns) {
        WireOutput out = new WireOutput();
        out.writeLong(id);
        out.writeInt((int) (10_000 + id));
        writeColumns(out, columns);
        rowTypes.define(new WireInput(out.toByteArray()));
        return rowTypes.get(id).valueType();
    }

    RecordType queryColumns(Map<String, ValueType> columns) {
        WireOutput out = new WireOutput();
        writeColumns(out, columns);
        return rowTypes.readColumns(new WireInput(out.toByteArray()));
    }

    private static void writeColumns(WireOutput out, Map<String, ValueType> columns) {
        out.writeShort(columns.size());
        columns.forEach(
                (name, type) -> {
                    out.writeString(name);
                    type.write(out);
                });
    }

    byte[] encode(ValueType type, Object value) {
        Encoder encoder = rowTypes.encoders().find(type, value.getClass());
        if (encoder == null) {
            throw new AssertionError(value.getClass() + " does not fit " + type);
        }
        WireOutput out = new WireOutput(1);
        encoder.encode(out, value);
        return out.toByteArray();
    }

    Object decode(ValueType type, byte[] bytes) {
        return decode(type, bytes, Object.class);
    }

    <T> T decode(ValueType type, byte[] bytes, Class<T> target) {
        Fit fit = rowTypes.decoders().find(type, target);
        if (fit == null) {
            throw new AssertionError(type + " does not fit " + target);
        }
        WireInput in = new WireInput(bytes);
        Object value = Decoder.read(fit.decoder(), type.isString(), in);
        in.requireEnd();
        return target.cast(value);
    }

    /** There as the value's own class and back as another. */
    <T> T convert(ValueType type, Object value, Class<T> target) {
        return decode(type, encode(type, value), target);
    }

    boolean reads(ValueType type, Class<?> target) {
        return rowTypes.decoders().find(type, target) != null;
    }

    Row row(ValueType type, Object... values) {
        return decode(type, encode(type, values), Row.class);
    }
}
