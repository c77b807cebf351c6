package org.howdah.ml.learner;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Values of another type, or null. */
record OptionalType<T>(ValueType<T> type) implements ValueType<Optional<T>> {

    @Override
    public Optional<Optional<T>> read(@Nullable Object json) {
        if (json == null) {
            return Optional.of(Optional.empty());
        }
        Optional<T> value = type.read(json);
        return value.isPresent() ? Optional.of(value) : Optional.empty();
    }

    @Override
    public String description() {
        return type.description() + " or null";
    }

    @Override
    public @Nullable Object write(Optional<T> value) {
        return value.isPresent() ? type.write(value.get()) : null;
    }
}
