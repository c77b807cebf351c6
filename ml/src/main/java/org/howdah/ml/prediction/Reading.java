package org.howdah.ml.prediction;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.howdah.host.call.Call;
import org.howdah.host.error.ErrorCode;
import org.howdah.host.error.SqlError;
import org.howdah.host.sql.ColumnType;
import org.howdah.host.sql.NullableFloats;
import org.howdah.host.wire.Kind;
import org.howdah.ml.preparation.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * How a row's column, or each element of its array, is read as the number, or the text, that
 * training has read.
 */
enum Reading {
    NUMBER(Float.class),
    /** An array of numbers. */
    NUMBERS(NullableFloats.class),
    /** An array of numbers as pgvector writes it. */
    VECTOR(String.class),
    TEXT(String.class),
    PADDED_TEXT(String.class),
    UUID_TEXT(UUID.class),
    DATE(LocalDate.class),
    TIMESTAMP(LocalDateTime.class),
    TIMESTAMP_WITH_TIME_ZONE(Instant.class),
    TIME(LocalTime.class),
    INTERVAL(String.class);

    static final int BPCHAR = 1042;
    static final int INTERVAL_TYPE = 1186;
    private static final long EPOCH_DAY = LocalDate.of(2000, 1, 1).toEpochDay();
    private static final double EPOCH_SECOND = 946_684_800;
    private static final double SECONDS_PER_DAY = 86_400;

    private final Class<?> type;
    private final Class<? extends Object[]> arrayType;

    @SuppressWarnings("unchecked") // an array type of a class is one of objects
    Reading(Class<?> type) {
        this.type = type;
        this.arrayType = (Class<? extends Object[]>) type.arrayType();
    }

    /**
     * How a column of a type is read as a quantity, or null where it can't be.
     *
     * @param base what the type, or that of its elements, is made of, if it is a domain
     * @param array whether the quantity is that of each element of an array
     */
    static @Nullable Reading of(ColumnType type, int base, Quantity quantity, boolean array) {
        if (array && !type.array()) {
            return quantity == Quantity.NUMBER && type.kind() == Kind.OTHER ? VECTOR : null;
        }
        return type.array() && !array
                ? null
                : switch (quantity) {
                    case NUMBER -> isNumber(type.kind()) ? (array ? NUMBERS : NUMBER) : null;
                    case CATEGORY -> ofText(type.kind(), base);
                    case DAYS -> ofDay(type.kind());
                    case SECONDS -> ofDuration(type.kind(), base);
                };
    }

    private static boolean isText(Kind kind) {
        return kind == Kind.TEXT || kind == Kind.OTHER;
    }

    private static boolean isNumber(Kind kind) {
        return switch (kind) {
            case BOOL, INT2, INT4, INT8, FLOAT4, FLOAT8, NUMERIC -> true;
            default -> false;
        };
    }

    private static @Nullable Reading ofText(Kind kind, int base) {
        if (kind == Kind.UUID) {
            return UUID_TEXT;
        }
        if (!isText(kind)) {
            return null;
        }
        return base == BPCHAR ? PADDED_TEXT : TEXT;
    }

    private static @Nullable Reading ofDay(Kind kind) {
        return switch (kind) {
            case DATE -> DATE;
            case TIMESTAMP -> TIMESTAMP;
            case TIMESTAMPTZ -> TIMESTAMP_WITH_TIME_ZONE;
            default -> null;
        };
    }

    private static @Nullable Reading ofDuration(Kind kind, int base) {
        if (kind == Kind.TIME) {
            return TIME;
        }
        return base == INTERVAL_TYPE ? INTERVAL : null;
    }

    /** The Java type of a value. */
    Class<?> type() {
        return type;
    }

    /** The Java type of an array of values. */
    Class<? extends Object[]> arrayType() {
        return arrayType;
    }

    /** Whether it gives texts of categories, not numbers. */
    boolean isCategory() {
        return switch (this) {
            case TEXT, PADDED_TEXT, UUID_TEXT -> true;
            default -> false;
        };
    }

    /** The text of a category that isn't NULL. */
    String text(Object value) {
        return this == PADDED_TEXT ? withoutPadding(value.toString()) : value.toString();
    }

    private static String withoutPadding(String text) {
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == ' ') {
            end--;
        }
        return text.substring(0, end);
    }

    /** The number of a time that isn't NULL. */
    float time(Call call, Object value) {
        return switch (value) {
            case LocalDate date -> day(date);
            case LocalDateTime time -> day(time);
            case Instant time -> day(time);
            case LocalTime time -> second(time);
            default -> interval(call, value.toString());
        };
    }

    private static float day(LocalDate date) {
        requireFinite(date.equals(LocalDate.MAX) || date.equals(LocalDate.MIN), date);
        return date.toEpochDay() - EPOCH_DAY;
    }

    private static float day(LocalDateTime time) {
        requireFinite(time.equals(LocalDateTime.MAX) || time.equals(LocalDateTime.MIN), time);
        return day(time.toInstant(ZoneOffset.UTC));
    }

    private static float day(Instant time) {
        requireFinite(time.equals(Instant.MAX) || time.equals(Instant.MIN), time);
        return day(time.getEpochSecond(), time.getNano());
    }

    /** As SQL computes it when rows are learned. */
    private static float day(long second, int nanos) {
        double epoch = Math.fma((double) second, 1e6, Math.floorDiv(nanos, 1000)) / 1e6;
        return (float) ((epoch - EPOCH_SECOND) / SECONDS_PER_DAY);
    }

    private static float second(LocalTime time) {
        return time.equals(LocalTime.MAX)
                ? (float) SECONDS_PER_DAY
                : (float) (Math.floorDiv(time.toNanoOfDay(), 1000L) / 1e6);
    }

    /** Its text depends on the session's settings, so that only the session can read it. */
    private static float interval(Call call, String text) {
        return call.sql()
                .queryOne(
                        "SELECT pg_catalog.date_part('epoch', $1::pg_catalog.interval) AS seconds",
                        text)
                .orElseThrow()
                .toFloat(0);
    }

    private static void requireFinite(boolean isInfinite, Object value) {
        if (isInfinite) {
            throw new SqlError(
                    ErrorCode.NUMERIC_OUT_OF_RANGE,
                    "infinity is no date to predict with: " + value,
                    "Give a finite date, or NULL.");
        }
    }
}
