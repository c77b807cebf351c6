package org.howdah.ml.learner.kernel;

import java.util.List;
import java.util.Optional;
import org.howdah.ml.learner.Range;
import org.howdah.ml.learner.ValueType;
import org.jspecify.annotations.Nullable;

/**
 * How much weights are penalised: one number for all targets, or one for each.
 *
 * @param values one, or as many as targets
 * @param each whether a list was given
 */
record Penalties(List<Double> values, boolean each) {

    static Penalties of(double value) {
        return new Penalties(List.of(value), false);
    }

    /** A number or a list. */
    static final class Type implements ValueType<Penalties> {
        private static final ValueType<Double> NUMBER = ValueType.real(Range.NOT_NEGATIVE);

        @Override
        public Optional<Penalties> read(@Nullable Object json) {
            if (!(json instanceof List<?> list)) {
                return NUMBER.read(json).map(Penalties::of);
            }
            List<Double> values =
                    list.stream().map(NUMBER::read).flatMap(Optional::stream).toList();
            return list.isEmpty() || values.size() < list.size()
                    ? Optional.empty()
                    : Optional.of(new Penalties(values, true));
        }

        @Override
        public String description() {
            return NUMBER.description() + ", or a list of one for each target";
        }

        @Override
        public Object write(Penalties value) {
            return value.each ? value.values : value.values.getFirst();
        }
    }
}
