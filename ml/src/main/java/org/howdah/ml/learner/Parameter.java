package org.howdah.ml.learner;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A hyperparameter of an algorithm.
 *
 * @param name as scikit-learn or XGBoost's Python package call it
 * @param standard the value if none is given
 * @param aliases other names that mean the same
 */
public record Parameter<T>(String name, ValueType<T> type, T standard, List<String> aliases) {

    public static Parameter<Boolean> flag(String name, boolean standard) {
        return new Parameter<>(name, ValueType.flag(), standard, List.of());
    }

    public static Parameter<Integer> integer(String name, int standard, Range range) {
        return new Parameter<>(name, ValueType.integer(range), standard, List.of());
    }

    public static Parameter<Double> real(String name, double standard, Range range) {
        return new Parameter<>(name, ValueType.real(range), standard, List.of());
    }

    public static Parameter<String> choice(String name, String standard, String... others) {
        String[] words = new String[others.length + 1];
        words[0] = standard;
        System.arraycopy(others, 0, words, 1, others.length);
        return new Parameter<>(name, ValueType.choice(words), standard, List.of());
    }

    /** One that may be null, and is if not given. */
    public static <T> Parameter<Optional<T>> optional(String name, ValueType<T> type) {
        return new Parameter<>(name, ValueType.optional(type), Optional.empty(), List.of());
    }

    /** One that must be null: Python takes objects of its own there. */
    public static Parameter<Optional<Object>> none(String name) {
        return new Parameter<>(name, new NullType(), Optional.empty(), List.of());
    }

    /** The same with other names. */
    public Parameter<T> orCalled(String... others) {
        return new Parameter<>(name, type, standard, List.of(others));
    }

    T read(@Nullable Object json) {
        return type.read(json)
                .orElseThrow(
                        () ->
                                new InvalidHyperparameter(
                                        "hyperparameter \"%s\" must be %s, not %s"
                                                .formatted(name, type.description(), shown(json)),
                                        "Without it, %s is taken.".formatted(shown(plain()))));
    }

    /** The standard value as JSON has it. */
    private @Nullable Object plain() {
        if (standard instanceof Optional<?> optional) {
            return optional.isPresent() ? optional.get() : null;
        }
        return standard;
    }

    private static String shown(@Nullable Object json) {
        return json instanceof String text ? '"' + text + '"' : String.valueOf(json);
    }
}
