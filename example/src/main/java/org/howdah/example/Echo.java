package org.howdah.example;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.howdah.host.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * Functions that return what they get, in each Java type: whether values survive the way there and
 * back.
 */
public final class Echo {

    private Echo() {}

    /** Any value in its natural Java type. */
    public static @Nullable Object any(@Nullable Object value) {
        return value;
    }

    public static @Nullable Boolean value(@Nullable Boolean value) {
        return value;
    }

    public static @Nullable Short value(@Nullable Short value) {
        return value;
    }

    public static @Nullable Integer value(@Nullable Integer value) {
        return value;
    }

    public static @Nullable Long value(@Nullable Long value) {
        return value;
    }

    public static @Nullable Float value(@Nullable Float value) {
        return value;
    }

    public static @Nullable Double value(@Nullable Double value) {
        return value;
    }

    public static @Nullable String value(@Nullable String value) {
        return value;
    }

    public static byte @Nullable [] value(byte @Nullable [] value) {
        return value;
    }

    public static @Nullable LocalDate value(@Nullable LocalDate value) {
        return value;
    }

    public static @Nullable LocalTime value(@Nullable LocalTime value) {
        return value;
    }

    public static @Nullable LocalDateTime value(@Nullable LocalDateTime value) {
        return value;
    }

    public static @Nullable Instant value(@Nullable Instant value) {
        return value;
    }

    public static @Nullable UUID value(@Nullable UUID value) {
        return value;
    }

    public static @Nullable BigDecimal value(@Nullable BigDecimal value) {
        return value;
    }

    public static @Nullable Row value(@Nullable Row value) {
        return value;
    }

    public static @Nullable Boolean @Nullable [] array(@Nullable Boolean @Nullable [] values) {
        return values;
    }

    public static @Nullable Short @Nullable [] array(@Nullable Short @Nullable [] values) {
        return values;
    }

    public static @Nullable Integer @Nullable [] array(@Nullable Integer @Nullable [] values) {
        return values;
    }

    public static @Nullable Long @Nullable [] array(@Nullable Long @Nullable [] values) {
        return values;
    }

    public static @Nullable Float @Nullable [] array(@Nullable Float @Nullable [] values) {
        return values;
    }

    public static @Nullable Double @Nullable [] array(@Nullable Double @Nullable [] values) {
        return values;
    }

    public static @Nullable String @Nullable [] array(@Nullable String @Nullable [] values) {
        return values;
    }

    public static byte @Nullable [] @Nullable [] array(byte @Nullable [] @Nullable [] values) {
        return values;
    }

    public static @Nullable LocalDate @Nullable [] array(@Nullable LocalDate @Nullable [] values) {
        return values;
    }

    public static @Nullable LocalTime @Nullable [] array(@Nullable LocalTime @Nullable [] values) {
        return values;
    }

    public static @Nullable LocalDateTime @Nullable [] array(
            @Nullable LocalDateTime @Nullable [] values) {
        return values;
    }

    public static @Nullable Instant @Nullable [] array(@Nullable Instant @Nullable [] values) {
        return values;
    }

    public static @Nullable UUID @Nullable [] array(@Nullable UUID @Nullable [] values) {
        return values;
    }

    public static @Nullable BigDecimal @Nullable [] array(
            @Nullable BigDecimal @Nullable [] values) {
        return values;
    }

    public static @Nullable Row @Nullable [] array(@Nullable Row @Nullable [] values) {
        return values;
    }

    public static boolean primitive(boolean value) {
        return value;
    }

    public static short primitive(short value) {
        return value;
    }

    public static int primitive(int value) {
        return value;
    }

    public static long primitive(long value) {
        return value;
    }

    public static float primitive(float value) {
        return value;
    }

    public static double primitive(double value) {
        return value;
    }

    public static boolean[] primitives(boolean[] values) {
        return values;
    }

    public static short[] primitives(short[] values) {
        return values;
    }

    public static int[] primitives(int[] values) {
        return values;
    }

    public static long[] primitives(long[] values) {
        return values;
    }

    public static float[] primitives(float[] values) {
        return values;
    }

    public static double[] primitives(double[] values) {
        return values;
    }

    /** Any array of numbers, rounded to float. */
    public static float[] floats(float[] values) {
        return values;
    }

    /** Any array of numbers, rounded to double. */
    public static double[] doubles(double[] values) {
        return values;
    }

    /** An array of two dimensions. */
    public static float[][] matrix(float[][] values) {
        return values;
    }

    /** A text so many times: {@code RETURNS SETOF text}. */
    public static Stream<String> repeat(String text, int times) {
        return Stream.generate(() -> text).limit(times);
    }

    /** An array's elements as a set, NULLs too: {@code RETURNS SETOF anyelement}. */
    public static List<@Nullable Object> elements(@Nullable Object[] values) {
        return Arrays.asList(values);
    }
}
