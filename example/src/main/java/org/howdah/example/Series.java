package org.howdah.example;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.howdah.host.error.ErrorCode;
import org.howdah.host.error.SqlError;
import org.jspecify.annotations.Nullable;

/** Functions that return sets. */
public final class Series {

    private Series() {}

    /** The numbers from 1, made while they are sent: {@code SETOF bigint}. */
    public static LongStream count(long last) {
        return LongStream.rangeClosed(1, last);
    }

    /** A row of {@code TABLE(number integer, name text)}: columns find components by name. */
    public record Numbered(int number, @Nullable String name) {}

    /** The texts with their positions from 1. */
    public static Stream<Numbered> numbered(@Nullable String... names) {
        return IntStream.range(0, names.length).mapToObj(i -> new Numbered(i + 1, names[i]));
    }

    /** The elements, which may be NULL. */
    public static List<@Nullable Object> elements(@Nullable Object[] elements) {
        return Arrays.asList(elements);
    }

    /** Some numbers, then an error. */
    public static LongStream failing(long good) {
        return LongStream.iterate(1, i -> i + 1)
                .peek(
                        i -> {
                            if (i > good) {
                                throw new SqlError(
                                        ErrorCode.NUMERIC_OUT_OF_RANGE, "no number after " + good);
                            }
                        });
    }
}
