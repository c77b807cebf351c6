package org.howdah.ml.metric;

import org.howdah.ml.learner.Classifier;
import org.howdah.ml.learner.Decomposition;
import org.howdah.ml.learner.Model;
import org.howdah.ml.learner.Progress;
import org.howdah.ml.learner.TrainingSet;
import org.jspecify.annotations.Nullable;

/** What a model predicts for test rows, found once for all that is measured. Not thread-safe. */
public final class Predictions {
    private static final double[] NONE = {};

    private final Model model;
    private final TrainingSet test;
    private final double[] values;
    private final double[] probabilities;
    private @Nullable Confusion confusion;

    private Predictions(Model model, TrainingSet test, double[] values, double[] probabilities) {
        this.model = model;
        this.test = test;
        this.values = values;
        this.probabilities = probabilities;
    }

    /** Predicts all rows. */
    public static Predictions of(Model model, TrainingSet test, Progress progress) {
        progress.memory()
                .reserve(test.rows() * numbersOfRow(model, progress.threads()), Double.BYTES);
        return new Predictions(
                model,
                test,
                values(model, test, progress),
                model instanceof Classifier classifier && classifier.probabilistic()
                        ? classifier.probabilities(test.features(), progress)
                        : NONE);
    }

    /**
     * The same without probabilities, which the metric that models are compared by needs none of.
     */
    static Predictions ofValues(Model model, TrainingSet test, Progress progress) {
        progress.memory().reserve(test.rows() * (2.0 * model.outputs() + 6), Double.BYTES);
        return new Predictions(model, test, values(model, test, progress), NONE);
    }

    /** Outputs and probabilities, and what metrics sort by them, several labels at a time. */
    private static double numbersOfRow(Model model, int threads) {
        double labels = model instanceof Classifier classifier ? classifier.labels().count() : 0;
        return 2.0 * model.outputs() + labels + 6 + 3 * Math.min(threads, labels);
    }

    private static double[] values(Model model, TrainingSet test, Progress progress) {
        return model instanceof Decomposition ? NONE : model.predict(test.features(), progress);
    }

    Model model() {
        return model;
    }

    TrainingSet test() {
        return test;
    }

    /** What the rows really are. */
    double[] truth() {
        return test.target();
    }

    /** Rows x outputs, row-major; none of a decomposition, which predicts nothing. */
    public double[] values() {
        return values;
    }

    /** Those of one output. */
    double[] values(int output) {
        int outputs = model.outputs();
        double[] some = new double[values.length / outputs];
        for (int row = 0; row < some.length; row++) {
            some[row] = values[row * outputs + output];
        }
        return some;
    }

    /** Rows x labels, row-major; none where the model has none. */
    double[] probabilities() {
        return probabilities;
    }

    /** Which labels were taken for which; only of a classification. */
    Confusion confusion() {
        if (confusion == null) {
            confusion = Confusion.of(truth(), values);
        }
        return confusion;
    }
}
