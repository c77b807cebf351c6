package org.howdah.host.wire;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How single Java values are written; integers, floats and decimals that the SQL type can't hold
 * are an error 22003.
 */
final class ScalarEncoders {
    private static final Map<Kind, Map<Class<?>, Encoder>> ENCODERS = new EnumMap<>(Kind.class);

    static {
        put(Kind.BOOL, Boolean.class, WireOutput::writeBool);
        for (Class<? extends Number> type : List.of(Short.class, Integer.class, Long.class)) {
            put(Kind.INT2, type, (out, value) -> out.writeShort(toShort(value.longValue())));
            put(Kind.INT4, type, (out, value) -> out.writeInt(toInt(value.longValue())));
            put(Kind.INT8, type, (out, value) -> out.writeLong(value.longValue()));
            text(Kind.NUMERIC, type, Object::toString);
        }
        put(Kind.FLOAT4, Float.class, WireOutput::writeFloat);
        put(Kind.FLOAT4, Double.class, (out, value) -> out.writeFloat(Numerics.toFloat(value)));
        put(Kind.FLOAT4, Short.class, (out, value) -> out.writeFloat(value));
        for (Class<? extends Number> type :
                List.of(Float.class, Double.class, Short.class, Integer.class)) {
            put(Kind.FLOAT8, type, (out, value) -> out.writeDouble(value.doubleValue()));
        }
        text(Kind.NUMERIC, BigDecimal.class, Numerics::text);
        text(Kind.NUMERIC, BigInteger.class, value -> Numerics.text(new BigDecimal(value)));
        text(Kind.NUMERIC, Float.class, value -> Numerics.text(value.floatValue()));
        text(Kind.NUMERIC, Double.class, value -> Numerics.text(value.doubleValue()));
        for (Kind kind : List.of(Kind.TEXT, Kind.NUMERIC, Kind.OTHER)) {
            put(kind, String.class, WireOutput::writeString);
        }
        put(Kind.BYTEA, byte[].class, WireOutput::writeByteString);
        put(Kind.UUID, UUID.class, ScalarEncoders::writeUuid);
        put(Kind.DATE, LocalDate.class, (out, value) -> out.writeInt(Temporals.days(value)));
        put(Kind.TIME, LocalTime.class, (out, value) -> out.writeLong(Temporals.micros(value)));
        put(
                Kind.TIMESTAMP,
                LocalDateTime.class,
                (out, value) -> out.writeLong(Temporals.micros(value)));
        put(
                Kind.TIMESTAMPTZ,
                Instant.class,
                (out, value) -> out.writeLong(Temporals.micros(value)));
    }

    private ScalarEncoders() {}

    private static <T> void put(Kind kind, Class<T> type, BiConsumer<WireOutput, T> write) {
        ENCODERS.computeIfAbsent(kind, k -> new HashMap<>())
                .put(type, (out, value) -> write.accept(out, type.cast(value)));
    }

    private static <T> void text(Kind kind, Class<T> type, Function<T, String> text) {
        put(kind, type, (out, value) -> out.writeString(text.apply(value)));
    }

    private static void writeUuid(WireOutput out, UUID value) {
        out.writeLong(Long.reverseBytes(value.getMostSignificantBits()));
        out.writeLong(Long.reverseBytes(value.getLeastSignificantBits()));
    }

    private static short toShort(long value) {
        if (value != (short) value) {
            throw Numerics.overflow(Long.toString(value), "smallint");
        }
        return (short) value;
    }

    private static int toInt(long value) {
        if (value != (int) value) {
            throw Numerics.overflow(Long.toString(value), "integer");
        }
        return (int) value;
    }

    /** The encoder of a class without primitives, or null. */
    static @Nullable Encoder find(Kind kind, Class<?> type) {
        if (Enum.class.isAssignableFrom(type) && (kind == Kind.TEXT || kind == Kind.OTHER)) {
            return (out, value) -> out.writeString(value.toString());
        }
        Map<Class<?>, Encoder> encoders = ENCODERS.get(kind);
        return encoders == null ? null : encoders.get(type);
    }
}
