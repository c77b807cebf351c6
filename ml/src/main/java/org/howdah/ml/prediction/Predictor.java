package org.howdah.ml.prediction;

import org.howdah.host.call.Call;
import org.howdah.host.error.ErrorCode;
import org.howdah.host.error.SqlError;
import org.howdah.host.memory.LoadedObjects.Pin;
import org.howdah.ml.learner.Classifier;
import org.howdah.ml.learner.Model;
import org.howdah.ml.learner.Task;

/** Predicts for a session with one model. */
public final class Predictor {
    private static final int ROWS_BETWEEN_CHECKS = 4096;

    private final Call call;
    private final ServedModels models;
    private final ServedModel served;

    private Predictor(Call call, ServedModels models, ServedModel served) {
        this.call = call;
        this.models = models;
        this.served = served;
    }

    /**
     * With the model that the project has deployed.
     *
     * @throws SqlError 42704 if there is no such project, 55000 if it has none deployed
     */
    public static Predictor of(Call call, String project) {
        ServedModels models = ServedModels.of(call);
        return new Predictor(call, models, models.deployed(call, project));
    }

    /**
     * With the model of that id.
     *
     * @throws SqlError 42704 if there is none
     */
    public static Predictor of(Call call, long modelId) {
        ServedModels models = ServedModels.of(call);
        return new Predictor(call, models, models.specific(call, modelId));
    }

    /** Predicts one row. */
    public float one(float[] features) {
        try (Pin<LoadedModel> pin = served.pin(call)) {
            Model model = pin.object().model();
            if (features.length != model.features()) {
                throw wrongLength(model, features.length);
            }
            double[] outputs = models.outputs(model.outputs());
            model.predict(features, 0, 1, outputs, 0);
            return (float) outputs[0];
        }
    }

    /** Predicts rows that follow one another: one value for each. */
    public float[] rows(float[] features) {
        try (Pin<LoadedModel> pin = served.pin(call)) {
            Model model = pin.object().model();
            return inBlocks(model, features, model.outputs(), 1, model::predict);
        }
    }

    /** Predicts all targets of one row, or of several that follow. */
    public float[] joint(float[] features) {
        try (Pin<LoadedModel> pin = served.pin(call)) {
            Model model = pin.object().model();
            if (model.task() != Task.REGRESSION) {
                throw new SqlError(
                        ErrorCode.INVALID_PARAMETER,
                        "You can't predict joint probabilities for a %s model"
                                .formatted(model.task().sqlName()),
                        "Use pgml.predict.");
            }
            return inBlocks(model, features, model.outputs(), model.outputs(), model::predict);
        }
    }

    /** Maps one row, or several that follow, into the smaller space of a decomposition. */
    public float[] decompose(float[] features) {
        try (Pin<LoadedModel> pin = served.pin(call)) {
            Model model = pin.object().model();
            if (model.task() != Task.DECOMPOSITION) {
                throw new SqlError(
                        ErrorCode.INVALID_PARAMETER,
                        "You can't decompose with a %s model".formatted(model.task().sqlName()),
                        "Use pgml.predict, or train a project for the task decomposition.");
            }
            return inBlocks(model, features, model.outputs(), model.outputs(), model::predict);
        }
    }

    /** The probability of each label, ascending, of one row or of several that follow. */
    public float[] probabilities(float[] features) {
        try (Pin<LoadedModel> pin = served.pin(call)) {
            if (!(pin.object().model() instanceof Classifier classifier)) {
                throw noProbabilities(pin.object().model().task().sqlName());
            }
            if (!classifier.probabilistic()) {
                throw noProbabilities("classification");
            }
            int labels = classifier.labels().count();
            return inBlocks(classifier, features, labels, labels, classifier::probabilities);
        }
    }

    /** What predicts a block of rows. */
    @FunctionalInterface
    private interface Block {
        void predict(float[] rows, int start, int count, double[] results, int at);
    }

    /**
     * Predicts all rows.
     *
     * @param width how many values a row's result has
     * @param taken how many of them are wanted
     */
    private float[] inBlocks(Model model, float[] features, int width, int taken, Block block) {
        int rows = features.length / model.features();
        if (rows * model.features() != features.length || rows == 0) {
            throw wrongLength(model, features.length);
        }
        float[] results = new float[Math.multiplyExact(rows, taken)];
        double[] buffer = new double[Math.min(rows, ROWS_BETWEEN_CHECKS) * width];
        for (int from = 0; from < rows; from += ROWS_BETWEEN_CHECKS) {
            call.check();
            int count = Math.min(ROWS_BETWEEN_CHECKS, rows - from);
            block.predict(features, from * model.features(), count, buffer, 0);
            for (int i = 0; i < count * taken; i++) {
                results[from * taken + i] = (float) buffer[i / taken * width + i % taken];
            }
        }
        return results;
    }

    private SqlError wrongLength(Model model, int length) {
        return new SqlError(
                ErrorCode.INVALID_PARAMETER,
                "model %d of project \"%s\" takes %d features, not %d"
                        .formatted(served.id(), served.project(), model.features(), length),
                "Give all columns that it was trained with except the label, in their order.");
    }

    private SqlError noProbabilities(String task) {
        return new SqlError(
                ErrorCode.INVALID_PARAMETER,
                task.equals("classification")
                        ? "model %d of project \"%s\" has no probabilities"
                                .formatted(served.id(), served.project())
                        : "You can't predict probabilities for a %s model".formatted(task),
                "Use pgml.predict.");
    }
}
