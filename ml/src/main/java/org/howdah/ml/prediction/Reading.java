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
import org.howdah.host.sql.Row;
import org.howdah.host.wire.Kind;
import org.howdah.ml.preparation.Quantity;
import org.jspecify.annotations.Nullable;

/** How a row's column is read as the number, or the text, that training has read. */
enum Reading {
    NUMBER,
    TEXT,
    PADDED_TEXT,
    UUID_TEXT,
    DATE,
    TIMESTAMP,
    TIMESTAMP_WITH_TIME_ZONE,
    TIME,
    INTERVAL,
    NUMBERS,
    VECTOR,
    TEXTS;

    private static final int BPCHAR = 1042;
    private static final int INTERVAL_TYPE = 1186;
    private static final long EPOCH_DAY = LocalDate.of(2000, 1, 1).toEpochDay();
    private static final double EPOCH_SECOND = 946_684_800;
    private static final double SECONDS_PER_DAY = 86_400;

    /** How a column of a type is read as a quantity, or null where it can't be. */
    static @Nullable Reading of(ColumnType type, Quantity quantity, boolean array) {
        if (array) {
            return ofArray(type, quantity);
        }
        return type.array()
                ? null
                : switch (quantity) {
                    case NUMBER -> isNumber(type.kind()) ? NUMBER : null;
                    case CATEGORY -> ofText(type);
                    case DAYS -> ofDay(type.kind());
                    case SECONDS -> ofDuration(type);
                };
    }

    private static @Nullable Reading ofArray(ColumnType type, Quantity quantity) {
        if (quantity == Quantity.CATEGORY) {
            return type.array() && isText(type.kind()) ? TEXTS : null;
        }
        if (type.array()) {
            return isNumber(type.kind()) ? NUMBERS : null;
        }
        return type.kind() == Kind.OTHER ? VECTOR : null;
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

    private static @Nullable Reading ofText(ColumnType type) {
        if (type.kind() == Kind.UUID) {
            return UUID_TEXT;
        }
        if (!isText(type.kind())) {
            return null;
        }
        return type.typeId() == BPCHAR ? PADDED_TEXT : TEXT;
    }

    private static @Nullable Reading ofDay(Kind kind) {
        return switch (kind) {
            case DATE -> DATE;
            case TIMESTAMP -> TIMESTAMP;
            case TIMESTAMPTZ -> TIMESTAMP_WITH_TIME_ZONE;
            default -> null;
        };
    }

    private static @Nullable Reading ofDuration(ColumnType type) {
        if (type.kind() == Kind.TIME) {
            return TIME;
        }
        return type.typeId() == INTERVAL_TYPE ? INTERVAL : null;
    }

    /** The text of a category that isn't NULL. */
    String text(Row row, int column) {
        return switch (this) {
            case UUID_TEXT -> row.get(column, UUID.class).toString();
            case PADDED_TEXT -> withoutPadding(row.get(column, String.class));
            default -> row.get(column, String.class);
        };
    }

    private static String withoutPadding(String text) {
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == ' ') {
            end--;
        }
        return text.substring(0, end);
    }

    /** The number of a time that isn't NULL. */
    float time(Call call, Row row, int column) {
        return switch (this) {
            case DATE -> day(row.get(column, LocalDate.class));
            case TIMESTAMP -> day(row.get(column, LocalDateTime.class));
            case TIMESTAMP_WITH_TIME_ZONE -> day(row.get(column, Instant.class));
            case TIME -> second(row.get(column, LocalTime.class));
            default -> interval(call, row.get(column, String.class));
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
        double epoch = (second * 1_000_000 + Math.floorDiv(nanos, 1000)) / 1e6;
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
