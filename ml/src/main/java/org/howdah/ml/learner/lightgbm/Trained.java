package org.howdah.ml.learner.lightgbm;

import java.util.List;
import java.util.Map;
import org.howdah.ml.learner.Fit;
import org.howdah.ml.learner.Model;

/**
 * What a training has brought.
 *
 * @param metrics those asked for, by names such as {@code validation_l2}
 */
record Trained(Booster booster, Map<String, Double> metrics) {

    /** The fit with the model made of the booster. */
    Fit fit(Model model) {
        return new Fit(model, List.of(), metrics);
    }
}
