package org.howdah.host.wire;

import java.lang.reflect.Array;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Random;
import java.util.UUID;

/** Random values of each kind in its natural Java type, its extremes among them. */
final class RandomValues {
    private static final long FIRST_MICRO = -211_813_488_000_000_000L;
    private static final long LAST_MICRO = 9_223_371_331_199_999_999L;

    private final Random random;
    private final WireFixture wire;

    RandomValues(long seed, WireFixture wire) {
        this.random = new Random(seed);
        this.wire = wire;
    }

    Object value(ValueType type) {
        return type.array() ? array(type) : single(type);
    }

    Object single(ValueType type) {
        return switch (type.kind()) {
            case BOOL -> random.nextBoolean();
            case INT2 -> edge() ? Short.MIN_VALUE : (short) random.nextInt();
            case INT4 -> edge() ? Integer.MAX_VALUE : random.nextInt();
            case INT8 -> edge() ? Long.MIN_VALUE : random.nextLong();
            case FLOAT4 -> edge() ? Float.NaN : Float.intBitsToFloat(random.nextInt() & 0xff7fffff);
            case FLOAT8 -> edge() ? Double.NEGATIVE_INFINITY : random.nextGaussian() * 1e300;
            case TEXT, OTHER -> text();
            case BYTEA -> bytes();
            case DATE -> date();
            case TIME ->
                    edge()
                            ? LocalTime.MAX
                            : LocalTime.ofNanoOfDay(random.nextLong(86_400_000_000L) * 1000);
            case TIMESTAMP -> edge() ? LocalDateTime.MIN : Temporals.timestamp(micros());
            case TIMESTAMPTZ -> edge() ? Instant.MAX : Temporals.instant(micros());
            case UUID -> new UUID(random.nextLong(), random.nextLong());
            case NUMERIC ->
                    new BigDecimal(
                                    new BigInteger(random.nextInt(200), random),
                                    random.nextInt(40) - 10)
                            .setScale(random.nextInt(50), RoundingMode.DOWN);
            case RECORD -> record(type);
            case VOID -> throw new IllegalArgumentException("void has no values");
        };
    }

    private boolean edge() {
        return random.nextInt(50) == 0;
    }

    private LocalDate date() {
        return edge() ? LocalDate.MAX : Temporals.date(random.nextInt(2_145_000_000) - 2_451_545);
    }

    private long micros() {
        return random.nextLong(FIRST_MICRO, LAST_MICRO + 1);
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(20); i > 0; i--) {
            int point = 1 + random.nextInt(random.nextBoolean() ? 127 : Character.MAX_CODE_POINT);
            text.appendCodePoint(point >= 0xD800 && point < 0xE000 ? 0xFFFD : point);
        }
        return text.toString();
    }

    private byte[] bytes() {
        byte[] bytes = new byte[random.nextInt(40)];
        random.nextBytes(bytes);
        return bytes;
    }

    private Object array(ValueType type) {
        int dimensions = random.nextInt(4);
        int[] lengths = new int[Math.max(1, dimensions)];
        for (int i = 0; i < dimensions; i++) {
            lengths[i] = 1 + random.nextInt(dimensions == 1 ? 30 : 4);
        }
        Object array = Array.newInstance(NaturalTypes.of(type.kind()), lengths);
        fill(array, lengths.length, type.element(), random.nextBoolean());
        return array;
    }

    private void fill(Object array, int dimensions, ValueType element, boolean withNulls) {
        for (int i = 0; i < Array.getLength(array); i++) {
            if (dimensions > 1) {
                fill(Array.get(array, i), dimensions - 1, element, withNulls);
            } else if (!withNulls || random.nextInt(3) > 0) {
                Array.set(array, i, single(element));
            }
        }
    }

    private Object record(ValueType type) {
        RecordType record = wire.rowTypes.get(type.rowTypeId());
        Object[] values = new Object[record.columns().size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = random.nextInt(4) == 0 ? null : value(record.columns().get(i));
        }
        return wire.row(type, values);
    }
}
