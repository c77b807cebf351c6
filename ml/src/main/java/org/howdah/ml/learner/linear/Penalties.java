package org.howdah.ml.learner.linear;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.howdah.ml.learner.InvalidHyperparameter;
import org.howdah.ml.learner.Parameter;
import org.howdah.ml.learner.Range;
import org.howdah.ml.learner.ValueType;
import org.jspecify.annotations.Nullable;

/** Ridge's {@code alpha}: a number of at least 0, or an array of one for each target. */
final class Penalties implements ValueType<List<Double>> {
    private static final Range RANGE = Range.NOT_NEGATIVE;

    private Penalties() {}

    static Parameter<List<Double>> parameter() {
        return new Parameter<>("alpha", new Penalties(), List.of(1.0), List.of());
    }

    /** One penalty for each of so many targets. */
    static double[] forTargets(List<Double> penalties, int targets) {
        if (penalties.size() != 1 && penalties.size() != targets) {
            throw new InvalidHyperparameter(
                    "hyperparameter \"alpha\" has %d values for %d targets"
                            .formatted(penalties.size(), targets),
                    "Give one number, or one for each target.");
        }
        double[] each = new double[targets];
        Arrays.setAll(each, target -> penalties.get(penalties.size() == 1 ? 0 : target));
        return each;
    }

    @Override
    public Optional<List<Double>> read(@Nullable Object json) {
        List<?> values = json instanceof List<?> list ? list : Arrays.asList(json);
        List<Double> penalties = new ArrayList<>();
        for (Object value : values) {
            if (!(value instanceof Number number) || !RANGE.contains(number.doubleValue())) {
                return Optional.empty();
            }
            penalties.add(number.doubleValue());
        }
        return penalties.isEmpty() ? Optional.empty() : Optional.of(List.copyOf(penalties));
    }

    @Override
    public String description() {
        return "a number %s, or an array of one for each target".formatted(RANGE);
    }

    @Override
    public Object write(List<Double> penalties) {
        return penalties.size() == 1 ? penalties.getFirst() : penalties;
    }
}
