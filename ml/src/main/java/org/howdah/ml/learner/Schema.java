package org.howdah.ml.learner;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The hyperparameters that an algorithm takes. Immutable. */
public final class Schema {
    private final String algorithm;
    private final List<Parameter<?>> parameters;
    private final Map<String, Parameter<?>> byName = new TreeMap<>();

    public Schema(String algorithm, Parameter<?>... parameters) {
        this.algorithm = algorithm;
        this.parameters = List.of(parameters);
        for (Parameter<?> parameter : parameters) {
            byName.put(parameter.name(), parameter);
            parameter.aliases().forEach(alias -> byName.put(alias, parameter));
        }
    }

    public List<Parameter<?>> parameters() {
        return parameters;
    }

    /** The standard values alone. */
    public Hyperparameters standard() {
        return resolve(Map.of());
    }

    /**
     * Reads given values, as parsed from JSON, and completes them by the standard ones.
     *
     * @throws InvalidHyperparameter for an unknown name, a value that can't be, or a name given
     *     twice by an alias
     */
    public Hyperparameters resolve(Map<String, ? extends @Nullable Object> given) {
        Map<Parameter<?>, Object> values = new LinkedHashMap<>();
        given.forEach(
                (name, json) -> {
                    Parameter<?> parameter = parameter(name);
                    if (values.put(parameter, parameter.read(json)) != null) {
                        throw new InvalidHyperparameter(
                                "hyperparameter \"%s\" is given twice, also by another name"
                                        .formatted(parameter.name()),
                                "Its names are: " + names(parameter));
                    }
                });
        Map<Parameter<?>, Object> complete = new LinkedHashMap<>();
        for (Parameter<?> parameter : parameters) {
            Object value = values.get(parameter);
            complete.put(parameter, value == null ? parameter.standard() : value);
        }
        return new Hyperparameters(complete, values.keySet());
    }

    private Parameter<?> parameter(String name) {
        Parameter<?> parameter = byName.get(name);
        if (parameter == null) {
            throw new InvalidHyperparameter(
                    "unknown hyperparameter \"%s\" for algorithm %s".formatted(name, algorithm),
                    "It takes: " + String.join(", ", byName.keySet()) + ".");
        }
        return parameter;
    }

    private static String names(Parameter<?> parameter) {
        return parameter.name() + ", " + String.join(", ", parameter.aliases()) + ".";
    }
}
