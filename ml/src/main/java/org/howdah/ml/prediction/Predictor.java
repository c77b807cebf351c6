package org.howdah.ml.prediction;

import java.util.ArrayList;
import java.util.List;
import org.howdah.host.call.Call;
import org.howdah.host.error.ErrorCode;
import org.howdah.host.error.SqlError;
import org.howdah.host.memory.LoadedObjects.Pin;
import org.howdah.host.sql.Row;
import org.howdah.ml.learner.Classifier;
import org.howdah.ml.learner.Model;
import org.howdah.ml.learner.Pace;
import org.howdah.ml.learner.Task;
import org.howdah.ml.preparation.Labels;
import org.howdah.ml.preparation.Preparation;

/**
 * Predicts for a session with one model: what was done with the values of the training rows is done
 * with those of every row.
 */
public final class Predictor {
    private static final int MOST_ROWS = 4096;
    private static final int MOST_VALUES = 1 << 20;

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

    /** A label and the number that stands for it in predictions. */
    public record Label(float code, String label) {}

    /** Predicts one row of features in the order of training; NaN is a missing one. */
    public float one(float[] features) {
        try (Pin<LoadedModel> pin = served.pin(call)) {
            served.requireWidth(pin.object().preparation(), features.length);
            return (float) single(pin.object(), features);
        }
    }

    /** Predicts a SQL row. */
    public float one(Object row) {
        try (Pin<LoadedModel> pin = served.pin(call)) {
            return (float) single(pin.object(), read(pin.object(), row));
        }
    }

    /** The label of one row of features. */
    public String label(float[] features) {
        try (Pin<LoadedModel> pin = served.pin(call)) {
            served.requireWidth(pin.object().preparation(), features.length);
            classifier(pin.object());
            return labels(pin.object()).text(single(pin.object(), features));
        }
    }

    /** The label of a SQL row. */
    public String label(Object row) {
        try (Pin<LoadedModel> pin = served.pin(call)) {
            classifier(pin.object());
            return labels(pin.object()).text(single(pin.object(), read(pin.object(), row)));
        }
    }

    /** The labels that it knows, in the order of {@link #probabilities}. */
    public List<Label> labels() {
        try (Pin<LoadedModel> pin = served.pin(call)) {
            Classifier classifier = classifier(pin.object());
            List<Label> labels = new ArrayList<>();
            for (double label : classifier.labels().toArray()) {
                labels.add(new Label((float) label, labels(pin.object()).text(label)));
            }
            return labels;
        }
    }

    /** Predicts rows of features that follow one another: one value for each. */
    public float[] rows(float[] features) {
        if (features.length == 0) {
            return features;
        }
        try (Pin<LoadedModel> pin = served.pin(call)) {
            Model model = pin.object().model();
            return inBlocks(pin.object(), features, model.outputs(), 1, model::predict);
        }
    }

    /** Predicts an array of SQL rows: one value for each. */
    public float[] batch(Object array) {
        Row[] rows = RowArgument.rows(array);
        if (rows.length == 0) {
            return new float[0];
        }
        try (Pin<LoadedModel> pin = served.pin(call)) {
            Model model = pin.object().model();
            return inBlocks(
                    pin.object(), read(pin.object(), rows), model.outputs(), 1, model::predict);
        }
    }

    /** Predicts all targets of one row, or of several that follow. */
    public float[] joint(float[] features) {
        try (Pin<LoadedModel> pin = served.pin(call)) {
            return allOutputs(jointly(pin.object()), features);
        }
    }

    /** Predicts all targets of a SQL row. */
    public float[] joint(Object row) {
        try (Pin<LoadedModel> pin = served.pin(call)) {
            LoadedModel loaded = jointly(pin.object());
            return allOutputs(loaded, read(loaded, new Row[] {RowArgument.row(row)}));
        }
    }

    /** Maps one row, or several that follow, into the smaller space of a decomposition. */
    public float[] decompose(float[] features) {
        try (Pin<LoadedModel> pin = served.pin(call)) {
            return allOutputs(decomposing(pin.object()), features);
        }
    }

    /** Maps a SQL row into the smaller space of a decomposition. */
    public float[] decompose(Object row) {
        try (Pin<LoadedModel> pin = served.pin(call)) {
            LoadedModel loaded = decomposing(pin.object());
            return allOutputs(loaded, read(loaded, new Row[] {RowArgument.row(row)}));
        }
    }

    private float[] allOutputs(LoadedModel loaded, float[] raw) {
        Model model = loaded.model();
        return inBlocks(loaded, raw, model.outputs(), model.outputs(), model::predict);
    }

    private static LoadedModel jointly(LoadedModel loaded) {
        if (loaded.model().task() == Task.REGRESSION) {
            return loaded;
        }
        throw new SqlError(
                ErrorCode.INVALID_PARAMETER,
                "You can't predict joint probabilities for a %s model"
                        .formatted(loaded.model().task().sqlName()),
                "Use pgml.predict.");
    }

    private static LoadedModel decomposing(LoadedModel loaded) {
        if (loaded.model().task() == Task.DECOMPOSITION) {
            return loaded;
        }
        throw new SqlError(
                ErrorCode.INVALID_PARAMETER,
                "You can't decompose with a %s model".formatted(loaded.model().task().sqlName()),
                "Use pgml.predict, or train a project for the task decomposition.");
    }

    /** The probability of each label, ascending, of one row or of several that follow. */
    public float[] probabilities(float[] features) {
        try (Pin<LoadedModel> pin = served.pin(call)) {
            Classifier classifier = probabilistic(pin.object());
            int labels = classifier.labels().count();
            return inBlocks(pin.object(), features, labels, labels, classifier::probabilities);
        }
    }

    /** The probability of each label, ascending, of a SQL row. */
    public float[] probabilities(Object row) {
        try (Pin<LoadedModel> pin = served.pin(call)) {
            Classifier classifier = probabilistic(pin.object());
            int labels = classifier.labels().count();
            float[] raw = read(pin.object(), new Row[] {RowArgument.row(row)});
            return inBlocks(pin.object(), raw, labels, labels, classifier::probabilities);
        }
    }

    private static Labels labels(LoadedModel loaded) {
        return loaded.preparation().labels();
    }

    /** A row's features, in an array that is used again by the next call. */
    private float[] read(LoadedModel loaded, Object row) {
        Row record = RowArgument.row(row);
        float[] raw = models.raw(loaded.preparation().inputs());
        served.plan(loaded.preparation(), record.type()).read(call, record, raw, 0);
        return raw;
    }

    private float[] read(LoadedModel loaded, Row[] rows) {
        int inputs = loaded.preparation().inputs();
        float[] raw = new float[Math.multiplyExact(rows.length, inputs)];
        for (int i = 0; i < rows.length; i++) {
            if (i % MOST_ROWS == 0) {
                call.check();
            }
            served.plan(loaded.preparation(), rows[i].type()).read(call, rows[i], raw, i * inputs);
        }
        return raw;
    }

    private double single(LoadedModel loaded, float[] raw) {
        Preparation preparation = loaded.preparation();
        float[] features = raw;
        if (preparation.identity()) {
            preparation.requireComplete(raw, 0, 1);
        } else {
            features = models.prepared(preparation.outputs());
            preparation.apply(raw, 0, 1, features, 0);
        }
        double[] outputs = models.outputs(loaded.model().outputs());
        loaded.model().predict(features, 0, 1, outputs, 0);
        return outputs[0];
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
    private float[] inBlocks(LoadedModel loaded, float[] raw, int width, int taken, Block block) {
        Preparation preparation = loaded.preparation();
        int inputs = preparation.inputs();
        int rows = raw.length / inputs;
        if (rows * inputs != raw.length || rows == 0) {
            throw served.wrongLength(preparation, raw.length);
        }
        float[] results = new float[Math.multiplyExact(rows, taken)];
        boolean asIs = preparation.identity();
        int most = Math.min(rows, Math.clamp(MOST_VALUES / preparation.outputs(), 1, MOST_ROWS));
        double[] buffer = new double[most * width];
        float[] prepared = new float[asIs ? 0 : most * preparation.outputs()];
        Pace pace = new Pace();
        for (int from = 0; from < rows; ) {
            call.check();
            int count = pace.begin(Math.min(most, rows - from));
            int start = from * inputs;
            if (asIs) {
                preparation.requireComplete(raw, start, count);
                block.predict(raw, start, count, buffer, 0);
            } else {
                preparation.apply(raw, start, count, prepared, 0);
                block.predict(prepared, 0, count, buffer, 0);
            }
            for (int i = 0; i < count * taken; i++) {
                results[from * taken + i] = (float) buffer[i / taken * width + i % taken];
            }
            pace.end();
            from += count;
        }
        return results;
    }

    private static Classifier classifier(LoadedModel loaded) {
        if (loaded.model() instanceof Classifier classifier) {
            return classifier;
        }
        throw new SqlError(
                ErrorCode.INVALID_PARAMETER,
                "a %s model has no labels".formatted(loaded.model().task().sqlName()),
                "Use pgml.predict.");
    }

    private Classifier probabilistic(LoadedModel loaded) {
        if (!(loaded.model() instanceof Classifier classifier)) {
            throw noProbabilities(loaded.model().task().sqlName());
        }
        if (!classifier.probabilistic()) {
            throw noProbabilities("classification");
        }
        return classifier;
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
