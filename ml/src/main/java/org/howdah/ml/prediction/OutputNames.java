package org.howdah.ml.prediction;

import java.util.List;
import org.howdah.ml.learner.Classifier;
import org.howdah.ml.learner.Model;

/** What a model's explained outputs are called. */
record OutputNames(LoadedModel loaded, List<String> targets) {
    OutputNames {
        targets = List.copyOf(targets);
    }

    static OutputNames of(LoadedModel loaded, List<String> targets) {
        return new OutputNames(loaded, targets);
    }

    /** The name of one alone among so many. */
    String name(int output, int count) {
        Model model = loaded.model();
        if (model instanceof Classifier classifier) {
            int last = classifier.labels().count() - 1;
            double label = classifier.labels().label(count == 1 ? last : output);
            return loaded.preparation().labels().text(label);
        }
        return output < targets.size() ? targets.get(output) : Integer.toString(output + 1);
    }

    /** The name of one of a linear model's functions. */
    String name(int function) {
        int functions = loaded.model().coefficients().map(all -> all.intercepts().length).orElse(1);
        return name(function, functions);
    }
}
