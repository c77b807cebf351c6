package org.howdah.ml.learner;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The values of all hyperparameters of an algorithm, given or standard; {@link Schema#resolve}
 * makes it. Immutable.
 */
public final class Hyperparameters {
    private final Map<Parameter<?>, Object> values;
    private final Set<Parameter<?>> given;

    Hyperparameters(Map<Parameter<?>, Object> values, Set<Parameter<?>> given) {
        this.values = values;
        this.given = given;
    }

    @SuppressWarnings("unchecked") // Schema puts in what the parameter itself has read
    public <T> T get(Parameter<T> parameter) {
        Object value = values.get(parameter);
        if (value == null) {
            throw new IllegalArgumentException("not in the schema: " + parameter.name());
        }
        return (T) value;
    }

    /** The same with each label that weights are given for as the operator has it. */
    public Hyperparameters withLabels(UnaryOperator<String> labels) {
        Map<Parameter<?>, Object> changed = new LinkedHashMap<>(values);
        changed.replaceAll(
                (parameter, value) ->
                        value instanceof Optional<?> optional
                                        && optional.orElse(null)
                                                instanceof LabelWeights.Given weights
                                ? Optional.of(weights.withLabels(labels))
                                : value);
        return new Hyperparameters(changed, given);
    }

    /** Whether the user gave a value, rather than the standard being taken. */
    public boolean given(Parameter<?> parameter) {
        return given.contains(parameter);
    }

    /**
     * The value of that name or alias, ready for JSON.
     *
     * @throws IllegalArgumentException if there is no such parameter
     */
    public @Nullable Object json(String name) {
        for (Map.Entry<Parameter<?>, Object> entry : values.entrySet()) {
            Parameter<?> parameter = entry.getKey();
            if (parameter.name().equals(name) || parameter.aliases().contains(name)) {
                return write(parameter, entry.getValue());
            }
        }
        throw new IllegalArgumentException("not in the schema: " + name);
    }

    /** All values by name, ready for JSON. */
    public Map<String, @Nullable Object> toMap() {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        values.forEach((parameter, value) -> json.put(parameter.name(), write(parameter, value)));
        return json;
    }

    @SuppressWarnings("unchecked")
    private static <T> @Nullable Object write(Parameter<T> parameter, Object value) {
        return parameter.type().write((T) value);
    }
}
