package org.howdah.ml.search;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.howdah.host.error.ErrorCode;
import org.howdah.host.error.SqlError;
import org.howdah.ml.project.Json;
import org.jspecify.annotations.Nullable;

/** The values that a search tries of one hyperparameter. */
sealed interface Dimension {

    /** A value, drawn at random. */
    @Nullable Object draw(SplittableRandom random);

    /** A few values, tried in their order. */
    record Choices(List<?> values) implements Dimension {
        @Override
        public @Nullable Object draw(SplittableRandom random) {
            return values.get(random.nextInt(values.size()));
        }
    }

    /** Numbers, each as likely as another. */
    record Uniform(double minimum, double maximum) implements Dimension {
        @Override
        public Object draw(SplittableRandom random) {
            return minimum + (maximum - minimum) * random.nextDouble();
        }
    }

    /** Positive numbers whose logarithms are each as likely as another. */
    record LogUniform(double minimum, double maximum) implements Dimension {
        @Override
        public Object draw(SplittableRandom random) {
            double exponent = random.nextDouble();
            double drawn = minimum * Math.pow(maximum / minimum, exponent);
            return Math.clamp(drawn, minimum, maximum);
        }
    }

    /** Whole numbers, both ends included. */
    record Integers(int minimum, int maximum) implements Dimension {
        @Override
        public Object draw(SplittableRandom random) {
            return (int) random.nextLong(minimum, maximum + 1L);
        }
    }

    /**
     * What {@code search_params} says of a hyperparameter: an array, or an object with one of the
     * keys uniform, log_uniform and integer and an array of both ends.
     *
     * @throws SqlError 22023 if it is something else
     */
    static Dimension of(String name, @Nullable Object json) {
        if (json instanceof List<?> values && !values.isEmpty()) {
            return new Choices(values);
        }
        if (json instanceof Map<?, ?> map && map.size() == 1) {
            Map.Entry<?, ?> entry = map.entrySet().iterator().next();
            if (entry.getValue() instanceof List<?> ends
                    && ends.size() == 2
                    && ends.get(0) instanceof Number from
                    && ends.get(1) instanceof Number to
                    && from.doubleValue() < to.doubleValue()) {
                Dimension range = range(String.valueOf(entry.getKey()), from, to);
                if (range != null) {
                    return range;
                }
            }
        }
        throw new SqlError(
                ErrorCode.INVALID_PARAMETER,
                "search_params \"%s\" must be an array of values or a range, not %s"
                        .formatted(name, Json.write(json)),
                "A range is {\"uniform\": [0.1, 0.9]}, {\"log_uniform\": [0.001, 1]} or"
                        + " {\"integer\": [1, 20]}; search => 'random' draws from it.");
    }

    private static @Nullable Dimension range(String kind, Number from, Number to) {
        double minimum = from.doubleValue();
        double maximum = to.doubleValue();
        return switch (kind) {
            case "uniform" -> new Uniform(minimum, maximum);
            case "log_uniform" -> minimum > 0 ? new LogUniform(minimum, maximum) : null;
            case "integer" ->
                    minimum == from.intValue() && maximum == to.intValue()
                            ? new Integers(from.intValue(), to.intValue())
                            : null;
            default -> null;
        };
    }
}
