package org.howdah.example;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.howdah.host.sql.MultiArray;
import org.howdah.host.sql.Row;
import org.jspecify.annotations.Nullable;

/** Functions that return what they are given: which Java types meet which SQL types. */
public final class Mirror {

    private Mirror() {}

    /** Any SQL type, as {@code anyelement}. */
    public static @Nullable Object any(@Nullable Object value) {
        return value;
    }

    public static boolean bool(boolean value) {
        return value;
    }

    public static short int2(short value) {
        return value;
    }

    public static int int4(int value) {
        return value;
    }

    public static long int8(long value) {
        return value;
    }

    public static float float4(float value) {
        return value;
    }

    public static double float8(double value) {
        return value;
    }

    /** Also for types that have no Java type of their own: they come in their text form. */
    public static @Nullable String text(@Nullable String value) {
        return value;
    }

    public static byte @Nullable [] bytea(byte @Nullable [] value) {
        return value;
    }

    public static @Nullable LocalDate date(@Nullable LocalDate value) {
        return value;
    }

    public static @Nullable LocalTime time(@Nullable LocalTime value) {
        return value;
    }

    public static @Nullable LocalDateTime timestamp(@Nullable LocalDateTime value) {
        return value;
    }

    public static @Nullable Instant timestamptz(@Nullable Instant value) {
        return value;
    }

    public static @Nullable UUID uuid(@Nullable UUID value) {
        return value;
    }

    public static @Nullable BigDecimal numeric(@Nullable BigDecimal value) {
        return value;
    }

    public static int @Nullable [] int4s(int @Nullable [] values) {
        return values;
    }

    public static float @Nullable [] float4s(float @Nullable [] values) {
        return values;
    }

    public static double @Nullable [] @Nullable [] float8Matrix(
            double @Nullable [] @Nullable [] values) {
        return values;
    }

    public static @Nullable String @Nullable [] texts(@Nullable String @Nullable [] values) {
        return values;
    }

    /** Any array with its dimensions. */
    public static @Nullable MultiArray multiArray(@Nullable MultiArray values) {
        return values;
    }

    public static @Nullable Row row(@Nullable Row row) {
        return row;
    }

    /** The values of a row's columns, for a result of other columns. */
    public static @Nullable Object[] columns(Row row) {
        @Nullable Object[] values = new @Nullable Object[row.type().columns().size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = row.get(i);
        }
        return values;
    }

    /** A row of one column: what a procedure with one INOUT parameter returns. */
    public static List<Integer> wrapped(int value) {
        return List.of(value);
    }

    /** NULL of any type. */
    public static @Nullable Object nothing(@Nullable Object value) {
        return null;
    }
}
