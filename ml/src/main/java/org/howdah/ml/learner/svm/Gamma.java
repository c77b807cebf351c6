package org.howdah.ml.learner.svm;

import java.util.Optional;
import org.howdah.ml.learner.Range;
import org.howdah.ml.learner.ValueType;
import org.jspecify.annotations.Nullable;

/** The factor that most kernels have: scikit-learn's {@code gamma}. */
sealed interface Gamma {

    /** 1 / (features x variance of all values). */
    record Scale() implements Gamma {}

    /** 1 / features. */
    record Auto() implements Gamma {}

    record Given(double value) implements Gamma {}

    /** The factor for those rows. */
    default double of(Samples samples) {
        return switch (this) {
            case Scale() -> {
                double variance = samples.variance();
                yield variance == 0 ? 1 : 1 / (samples.columns() * variance);
            }
            case Auto() -> 1.0 / samples.columns();
            case Given(double value) -> value;
        };
    }

    /** {@code "scale"}, {@code "auto"} or a number. */
    final class Type implements ValueType<Gamma> {
        private static final ValueType<Double> NUMBER = ValueType.real(Range.NOT_NEGATIVE);

        @Override
        public Optional<Gamma> read(@Nullable Object json) {
            if ("scale".equals(json)) {
                return Optional.of(new Scale());
            }
            if ("auto".equals(json)) {
                return Optional.of(new Auto());
            }
            return NUMBER.read(json).map(Given::new);
        }

        @Override
        public String description() {
            return "\"scale\", \"auto\" or " + NUMBER.description();
        }

        @Override
        public Object write(Gamma value) {
            return switch (value) {
                case Scale() -> "scale";
                case Auto() -> "auto";
                case Given(double number) -> number;
            };
        }
    }
}
