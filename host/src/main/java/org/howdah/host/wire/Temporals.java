package org.howdah.host.wire;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.howdah.host.error.ErrorCode;
import org.howdah.host.error.SqlError;

/**
 * Dates and times between the wire and java.time. What java.time can't say stands for itself at its
 * classes' extremes: {@code infinity} is {@code MAX}, {@code -infinity} is {@code MIN}, and {@code
 * 24:00:00} is {@link LocalTime#MAX}. Nanoseconds are rounded to microseconds.
 */
final class Temporals {
    private static final long EPOCH_DAY = LocalDate.of(2000, 1, 1).toEpochDay();
    private static final long EPOCH_SECOND = EPOCH_DAY * 86_400;
    private static final long MICROS = 1_000_000;
    private static final long DAY = 86_400 * MICROS;
    private static final long FIRST_DAY = -2_451_545;
    private static final long LAST_DAY = 2_145_031_948;
    private static final long FIRST_MICRO = -211_813_488_000_000_000L;
    private static final long LAST_MICRO = 9_223_371_331_199_999_999L;

    private Temporals() {}

    static LocalDate date(int days) {
        return switch (days) {
            case Integer.MAX_VALUE -> LocalDate.MAX;
            case Integer.MIN_VALUE -> LocalDate.MIN;
            default -> LocalDate.ofEpochDay(EPOCH_DAY + days);
        };
    }

    static int days(LocalDate date) {
        if (date.equals(LocalDate.MAX)) {
            return Integer.MAX_VALUE;
        }
        if (date.equals(LocalDate.MIN)) {
            return Integer.MIN_VALUE;
        }
        long days = date.toEpochDay() - EPOCH_DAY;
        if (days < FIRST_DAY || days > LAST_DAY) {
            throw outOfRange(date);
        }
        return (int) days;
    }

    static LocalTime time(long micros) {
        if (micros < 0 || micros > DAY) {
            throw new ProtocolViolation("time of day is out of range: " + micros);
        }
        return micros == DAY ? LocalTime.MAX : LocalTime.ofNanoOfDay(micros * 1000);
    }

    static long micros(LocalTime time) {
        return (time.toNanoOfDay() + 500) / 1000;
    }

    static LocalDateTime timestamp(long micros) {
        if (micros == Long.MAX_VALUE) {
            return LocalDateTime.MAX;
        }
        if (micros == Long.MIN_VALUE) {
            return LocalDateTime.MIN;
        }
        long second = Math.floorDiv(micros, MICROS) + EPOCH_SECOND;
        return LocalDateTime.ofEpochSecond(second, nanos(micros), ZoneOffset.UTC);
    }

    static long micros(LocalDateTime timestamp) {
        if (timestamp.equals(LocalDateTime.MAX)) {
            return Long.MAX_VALUE;
        }
        if (timestamp.equals(LocalDateTime.MIN)) {
            return Long.MIN_VALUE;
        }
        Instant instant = timestamp.toInstant(ZoneOffset.UTC);
        return micros(instant.getEpochSecond(), instant.getNano(), timestamp);
    }

    static Instant instant(long micros) {
        if (micros == Long.MAX_VALUE) {
            return Instant.MAX;
        }
        if (micros == Long.MIN_VALUE) {
            return Instant.MIN;
        }
        return Instant.ofEpochSecond(Math.floorDiv(micros, MICROS) + EPOCH_SECOND, nanos(micros));
    }

    static long micros(Instant instant) {
        if (instant.equals(Instant.MAX)) {
            return Long.MAX_VALUE;
        }
        if (instant.equals(Instant.MIN)) {
            return Long.MIN_VALUE;
        }
        return micros(instant.getEpochSecond(), instant.getNano(), instant);
    }

    private static int nanos(long micros) {
        return (int) Math.floorMod(micros, MICROS) * 1000;
    }

    private static long micros(long epochSecond, int nanos, Object value) {
        long second = epochSecond - EPOCH_SECOND;
        if (second < FIRST_MICRO / MICROS || second > LAST_MICRO / MICROS) {
            throw outOfRange(value);
        }
        long micros = second * MICROS + (nanos + 500) / 1000;
        if (micros > LAST_MICRO) {
            throw outOfRange(value);
        }
        return micros;
    }

    private static SqlError outOfRange(Object value) {
        return new SqlError(
                ErrorCode.DATETIME_OVERFLOW,
                "date or time is out of range: " + value,
                "PostgreSQL's dates reach from 4713 BC to 5874897 AD, its timestamps to 294276 AD.");
    }
}
