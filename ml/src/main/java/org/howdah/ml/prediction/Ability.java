package org.howdah.ml.prediction;

import org.howdah.host.error.ErrorCode;
import org.howdah.host.error.SqlError;
import org.howdah.ml.learner.Classifier;
import org.howdah.ml.learner.Model;
import org.howdah.ml.learner.Task;

/** What not every model can do; who asks for it gets such a model, or SQL error 22023. */
final class Ability {
    private Ability() {}

    /** A model of several targets, or of one. */
    static Model joint(LoadedModel loaded) {
        if (loaded.model().task() == Task.REGRESSION) {
            return loaded.model();
        }
        throw new SqlError(
                ErrorCode.INVALID_PARAMETER,
                "You can't predict joint probabilities for a %s model".formatted(task(loaded)),
                "Use pgml.predict.");
    }

    static Model decomposition(LoadedModel loaded) {
        if (loaded.model().task() == Task.DECOMPOSITION) {
            return loaded.model();
        }
        throw new SqlError(
                ErrorCode.INVALID_PARAMETER,
                "You can't decompose with a %s model".formatted(task(loaded)),
                "Use pgml.predict, or train a project for the task decomposition.");
    }

    static Classifier labels(LoadedModel loaded) {
        if (loaded.model() instanceof Classifier classifier) {
            return classifier;
        }
        throw new SqlError(
                ErrorCode.INVALID_PARAMETER,
                "a %s model has no labels".formatted(task(loaded)),
                "Use pgml.predict.");
    }

    static Classifier probabilities(LoadedModel loaded, ServedModel served) {
        if (!(loaded.model() instanceof Classifier classifier)) {
            throw noProbabilities(
                    "You can't predict probabilities for a %s model".formatted(task(loaded)));
        }
        if (!classifier.probabilistic()) {
            throw noProbabilities(
                    "model %d of project \"%s\" has no probabilities"
                            .formatted(served.id(), served.project()));
        }
        return classifier;
    }

    private static SqlError noProbabilities(String message) {
        return new SqlError(ErrorCode.INVALID_PARAMETER, message, "Use pgml.predict.");
    }

    private static String task(LoadedModel loaded) {
        return loaded.model().task().sqlName();
    }
}
