package org.howdah.ml.metric;

import org.howdah.ml.learner.Classifier;
import org.howdah.ml.learner.Decomposition;
import org.howdah.ml.learner.Model;
import org.howdah.ml.learner.Progress;
import org.howdah.ml.learner.TrainingSet;

/**
 * What a model predicts for test rows, found once for all that is measured.
 *
 * @param values rows x outputs, row-major; none of a decomposition, which predicts nothing
 * @param probabilities rows x labels, row-major; none where the model has none
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
public record Predictions(Model model, TrainingSet test, double[] values, double[] probabilities) {
    private static final double[] NONE = {};

    /** Predicts all rows. */
    public static Predictions of(Model model, TrainingSet test, Progress progress) {
        progress.memory().reserve(test.rows() * numbersOfRow(model), Double.BYTES);
        return new Predictions(
                model,
                test,
                model instanceof Decomposition ? NONE : model.predict(test.features(), progress),
                model instanceof Classifier classifier && classifier.probabilistic()
                        ? classifier.probabilities(test.features(), progress)
                        : NONE);
    }

    /** Outputs and probabilities, and what metrics sort by them. */
    private static double numbersOfRow(Model model) {
        double probabilities =
                model instanceof Classifier classifier ? classifier.labels().count() : 0;
        return 2.0 * model.outputs() + probabilities + 6;
    }

    /** What the rows really are. */
    double[] truth() {
        return test.target();
    }
}
