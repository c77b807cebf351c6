package org.howdah.ml.learner.robust;

import java.util.Optional;
import org.howdah.ml.learner.ValueType;
import org.jspecify.annotations.Nullable;

/** Nothing but null. */
record NoneType() implements ValueType<Optional<String>> {

    @Override
    public Optional<Optional<String>> read(@Nullable Object json) {
        return json == null ? Optional.of(Optional.empty()) : Optional.empty();
    }

    @Override
    public String description() {
        return "null";
    }

    @Override
    public @Nullable Object write(Optional<String> value) {
        return null;
    }
}
