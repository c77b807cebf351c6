package org.howdah.ml.snapshot;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** What a type's values may lose when they are rounded to float. */
enum Rounding {
    /** Nothing but last digits. */
    HARMLESS(Float.POSITIVE_INFINITY, false),
    /** Integers: those of more than 24 bits are no longer all different. */
    INTEGERS(1 << 24, false),
    /** The same of numbers, of which small ones become 0 as well. */
    NUMBERS(1 << 24, true),
    /** Days: whole ones, as {@link #INTEGERS} do. */
    DATES(1 << 24, false),
    /** Days with fractions, from those on of which half the last bit is more than a second. */
    MOMENTS(1 << 8, false),
    /** Seconds of any length of time. */
    INTERVALS(1 << 24, false);

    private static final double SECONDS_PER_DAY = 86_400;
    private static final LocalDateTime ORIGIN = LocalDateTime.of(2000, 1, 1, 0, 0);
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT);
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

    private final float limit;
    private final boolean underflows;

    Rounding(float limit, boolean underflows) {
        this.limit = limit;
        this.underflows = underflows;
    }

    /** That of a column that can be learned from. */
    static Rounding of(RelationColumn column) {
        return !column.builtIn()
                ? HARMLESS
                : switch (column.type()) {
                    case "int4", "int8" -> INTEGERS;
                    case "float8", "numeric" -> NUMBERS;
                    case "date" -> DATES;
                    case "timestamp", "timestamptz" -> MOMENTS;
                    case "interval" -> INTERVALS;
                    default -> HARMLESS;
                };
    }

    /** The least magnitude from which on something may be lost. */
    float limit() {
        return limit;
    }

    /** Whether what has become 0 may have been something else. */
    boolean underflows() {
        return underflows;
    }

    /** Whether a number, NaN for a missing one, loses more than its last digits. */
    boolean loses(double exact, float rounded) {
        if (rounded == exact || Float.isInfinite(rounded) || Double.isNaN(exact)) {
            return false;
        }
        if (this == MOMENTS) {
            return Math.abs(exact - rounded) * SECONDS_PER_DAY >= 1;
        }
        return rounded == 0 || (exact == Math.rint(exact) && Math.abs(exact) > limit);
    }

    /** A number, as text if it is a numeric, the way a user reads the column's values. */
    String text(RelationColumn column, Object value) {
        return switch (this) {
            case DATES -> DATE.format(moment(value));
            case MOMENTS ->
                    MOMENT.format(moment(value))
                            + (column.type().equals("timestamptz") ? "+00" : "");
            case INTERVALS -> whole(value) + " s";
            case HARMLESS, INTEGERS, NUMBERS ->
                    value instanceof Float ? whole(value) : value.toString();
        };
    }

    private static String whole(Object value) {
        return new BigDecimal(((Number) value).doubleValue()).toBigInteger().toString();
    }

    private static LocalDateTime moment(Object days) {
        return ORIGIN.plusSeconds(Math.round(((Number) days).doubleValue() * SECONDS_PER_DAY));
    }
}
