package org.howdah.host.wire;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How single values are read as the classes that hold them without loss. */
final class ScalarDecoders {
    private static final Map<Kind, Map<Class<?>, Fit>> FITS = new EnumMap<>(Kind.class);

    static {
        put(Kind.BOOL, boolean.class, 0, (in, length) -> in.readBool());
        put(Kind.INT2, short.class, 0, (in, length) -> in.readShort());
        put(Kind.INT2, int.class, 2, (in, length) -> (int) in.readShort());
        put(Kind.INT2, long.class, 4, (in, length) -> (long) in.readShort());
        put(Kind.INT2, double.class, 8, (in, length) -> (double) in.readShort());
        put(Kind.INT4, int.class, 0, (in, length) -> in.readInt());
        put(Kind.INT4, long.class, 2, (in, length) -> (long) in.readInt());
        put(Kind.INT4, double.class, 8, (in, length) -> (double) in.readInt());
        put(Kind.INT8, long.class, 0, (in, length) -> in.readLong());
        put(Kind.FLOAT4, float.class, 0, (in, length) -> in.readFloat());
        put(Kind.FLOAT4, double.class, 2, (in, length) -> (double) in.readFloat());
        put(Kind.FLOAT8, double.class, 0, (in, length) -> in.readDouble());
        put(Kind.TEXT, String.class, 0, WireInput::readText);
        put(Kind.BYTEA, byte[].class, 0, WireInput::readBytes);
        put(Kind.DATE, LocalDate.class, 0, (in, length) -> Temporals.date(in.readInt()));
        put(Kind.TIME, LocalTime.class, 0, (in, length) -> Temporals.time(in.readLong()));
        put(
                Kind.TIMESTAMP,
                LocalDateTime.class,
                0,
                (in, length) -> Temporals.timestamp(in.readLong()));
        put(Kind.TIMESTAMPTZ, Instant.class, 0, (in, length) -> Temporals.instant(in.readLong()));
        put(Kind.UUID, UUID.class, 0, (in, length) -> readUuid(in));
        put(
                Kind.NUMERIC,
                BigDecimal.class,
                0,
                (in, length) -> Numerics.decimal(in.readText(length)));
        put(Kind.NUMERIC, String.class, 8, WireInput::readText);
        put(Kind.OTHER, String.class, 0, WireInput::readText);
    }

    private ScalarDecoders() {}

    private static void put(Kind kind, Class<?> type, int cost, Decoder decoder) {
        Map<Class<?>, Fit> fits = FITS.computeIfAbsent(kind, k -> new HashMap<>());
        fits.put(type, new Fit(decoder, cost));
        fits.putIfAbsent(NaturalTypes.boxed(type), new Fit(decoder, cost + 1));
    }

    private static UUID readUuid(WireInput in) {
        return new UUID(Long.reverseBytes(in.readLong()), Long.reverseBytes(in.readLong()));
    }

    static @Nullable Fit find(Kind kind, Class<?> type) {
        if (type.isEnum() && (kind == Kind.TEXT || kind == Kind.OTHER)) {
            return new Fit(new EnumDecoder(type), 1);
        }
        Map<Class<?>, Fit> fits = FITS.get(kind);
        return fits == null ? null : fits.get(type);
    }
}
