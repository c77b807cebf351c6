package org.howdah.ml.learner;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Null alone, where a hyperparameter's other values can't be had. */
record NullType() implements ValueType<Optional<Object>> {

    @Override
    public Optional<Optional<Object>> read(@Nullable Object json) {
        return json == null ? Optional.of(Optional.empty()) : Optional.empty();
    }

    @Override
    public String description() {
        return "null";
    }

    @Override
    public @Nullable Object write(Optional<Object> value) {
        return null;
    }
}
