package org.howdah.ml.learner.online;

import java.util.Optional;
import org.howdah.ml.learner.Range;
import org.howdah.ml.learner.ValueType;
import org.jspecify.annotations.Nullable;

/** From which row on weights are averaged: true means 1, false 0, which is never. */
final class AverageType implements ValueType<Integer> {
    private static final ValueType<Integer> NUMBER = ValueType.integer(Range.NOT_NEGATIVE);

    @Override
    public Optional<Integer> read(@Nullable Object json) {
        return json instanceof Boolean flag ? Optional.of(flag ? 1 : 0) : NUMBER.read(json);
    }

    @Override
    public String description() {
        return "true, false or " + NUMBER.description();
    }

    @Override
    public Object write(Integer value) {
        return value == 0 ? (Object) false : value == 1 ? (Object) true : (Object) value;
    }
}
