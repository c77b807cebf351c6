package org.howdah.ml.learner;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What values a hyperparameter takes: how they are read from JSON (Boolean, Number, String, List,
 * Map, null) and written back.
 */
public interface ValueType<T> {

    /** The value, or none if JSON holds nothing of this type. */
    Optional<T> read(@Nullable Object json);

    /** What a value must be, to follow "must be", such as {@code a number greater than 0}. */
    String description();

    /** The value as JSON. */
    default @Nullable Object write(T value) {
        return value;
    }

    /** True or false. */
    static ValueType<Boolean> flag() {
        return of(
                "true or false",
                json -> json instanceof Boolean flag ? Optional.of(flag) : Optional.empty());
    }

    /** A number. */
    static ValueType<Double> real(Range range) {
        return of(
                ("a number " + range).strip(),
                json ->
                        json instanceof Number number && range.contains(number.doubleValue())
                                ? Optional.of(number.doubleValue())
                                : Optional.empty());
    }

    /** A whole number; 3.0 is one too. */
    static ValueType<Integer> integer(Range range) {
        return of(
                ("a whole number " + range).strip(),
                json ->
                        json instanceof Number number
                                        && number.doubleValue() == number.intValue()
                                        && range.contains(number.intValue())
                                ? Optional.of(number.intValue())
                                : Optional.empty());
    }

    /** One of a few words. */
    static ValueType<String> choice(String... words) {
        List<String> choices = List.of(words);
        return of(
                (choices.size() == 1 ? "" : "one of ")
                        + choices.stream()
                                .map(word -> '"' + word + '"')
                                .collect(Collectors.joining(", ")),
                json ->
                        json instanceof String word && choices.contains(word)
                                ? Optional.of(word)
                                : Optional.empty());
    }

    /** A value or null. */
    static <T> ValueType<Optional<T>> optional(ValueType<T> type) {
        return new OptionalType<>(type);
    }

    /** Values that only that function can read; they are written as they are. */
    static <T> ValueType<T> of(String description, Reader<T> reader) {
        return new ValueType<>() {
            @Override
            public Optional<T> read(@Nullable Object json) {
                return reader.read(json);
            }

            @Override
            public String description() {
                return description;
            }
        };
    }

    /** Reads a value from JSON. */
    @FunctionalInterface
    interface Reader<T> {
        Optional<T> read(@Nullable Object json);
    }
}
