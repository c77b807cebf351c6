package org.howdah.ml.learner;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a learner returns: the model, and what its user should know about the fit, such as that it
 * did not converge.
 *
 * @param warnings sentences for the user, mostly none
 * @param metrics what the fit itself has measured, by name; mostly none
 */
public record Fit(Model model, List<String> warnings, Map<String, Double> metrics) {
    public Fit {
        warnings = List.copyOf(warnings);
        metrics = Collections.unmodifiableMap(new LinkedHashMap<>(metrics));
    }

    public Fit(Model model, List<String> warnings) {
        this(model, warnings, Map.of());
    }

    public Fit(Model model) {
        this(model, List.of());
    }
}
