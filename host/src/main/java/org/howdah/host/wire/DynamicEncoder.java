package org.howdah.host.wire;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.howdah.host.error.ErrorCode;
import org.howdah.host.error.SqlError;

/** Writes any value by its own class. */
final class DynamicEncoder implements Encoder {
    private final ValueType type;
    private final Encoders encoders;
    private final Map<Class<?>, Encoder> known = new ConcurrentHashMap<>();

    DynamicEncoder(ValueType type, Encoders encoders) {
        this.type = type;
        this.encoders = encoders;
    }

    @Override
    public void encode(WireOutput out, Object value) {
        Encoder encoder = known.get(value.getClass());
        (encoder != null ? encoder : find(value)).encode(out, value);
    }

    private Encoder find(Object value) {
        Class<?> source = value.getClass();
        Encoder encoder = source == Object.class ? null : encoders.find(type, source);
        if (encoder == null) {
            throw new SqlError(
                    ErrorCode.DATATYPE_MISMATCH,
                    "value of Java type %s does not fit type %s"
                            .formatted(source.getTypeName(), type.displayName()),
                    "Convert it in Java, or declare the type that it fits.");
        }
        known.put(source, encoder);
        return encoder;
    }
}
