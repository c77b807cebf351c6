package org.howdah.ml.learner;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Arrays of at least one value of another type.
 *
 * @param description what it is an array of, to follow "must be"
 */
record ListType<T>(ValueType<T> type, String description) implements ValueType<List<T>> {

    @Override
    public Optional<List<T>> read(@Nullable Object json) {
        if (!(json instanceof List<?> given) || given.isEmpty()) {
            return Optional.empty();
        }
        List<T> values = new ArrayList<>();
        for (Object each : given) {
            Optional<T> value = type.read(each);
            if (value.isEmpty()) {
                return Optional.empty();
            }
            values.add(value.get());
        }
        return Optional.of(List.copyOf(values));
    }

    @Override
    public Object write(List<T> value) {
        return value.stream().map(type::write).toList();
    }
}
