package org.howdah.ml.learner;

import java.util.List;

/**
 * What a learner returns: the model, and what its user should know about the fit, such as that it
 * did not converge.
 *
 * @param warnings sentences for the user, mostly none
 */
public record Fit(Model model, List<String> warnings) {
    public Fit {
        warnings = List.copyOf(warnings);
    }

    public Fit(Model model) {
        this(model, List.of());
    }
}
