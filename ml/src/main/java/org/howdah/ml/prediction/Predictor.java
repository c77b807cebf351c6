package org.howdah.ml.prediction;

import java.util.Arrays;
import java.util.List;
import org.howdah.host.call.Call;
import org.howdah.host.error.SqlError;
import org.howdah.host.memory.LoadedObjects.Pin;
import org.howdah.host.sql.Row;
import org.howdah.ml.learner.Classifier;
import org.howdah.ml.learner.Model;
import org.howdah.ml.preparation.Labels;
import org.howdah.ml.preparation.Preparation;

/**
 * Predicts for a session with one model: what was done with the values of the training rows is done
 * with those of every row.
 */
public final class Predictor {
    private final Call call;
    private final ServedModels models;
    private final ServedModel served;
    private final RowReader reader;
    private final RowBlocks blocks;

    private Predictor(Call call, ServedModels models, ServedModel served) {
        this.call = call;
        this.models = models;
        this.served = served;
        this.reader = new RowReader(call, served);
        this.blocks = new RowBlocks(call, served);
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
        try (Pin<LoadedModel> pin = pin()) {
            served.requireWidth(pin.object().preparation(), features.length);
            return (float) single(pin.object(), features);
        }
    }

    /** Predicts a SQL row. */
    public float one(Object row) {
        try (Pin<LoadedModel> pin = pin()) {
            return (float) single(pin.object(), read(pin.object(), row));
        }
    }

    /** The label of one row of features. */
    public String label(float[] features) {
        try (Pin<LoadedModel> pin = pin()) {
            served.requireWidth(pin.object().preparation(), features.length);
            return label(pin.object(), features);
        }
    }

    /** The label of a SQL row. */
    public String label(Object row) {
        try (Pin<LoadedModel> pin = pin()) {
            return label(pin.object(), read(pin.object(), row));
        }
    }

    /** The labels that it knows, in the order of {@link #probabilities}. */
    public List<Label> labels() {
        try (Pin<LoadedModel> pin = pin()) {
            Labels texts = pin.object().preparation().labels();
            return Arrays.stream(Ability.labels(pin.object()).labels().toArray())
                    .mapToObj(label -> new Label((float) label, texts.text(label)))
                    .toList();
        }
    }

    /** Predicts rows of features that follow one another: one value for each. */
    public float[] rows(float[] features) {
        if (features.length == 0) {
            return features;
        }
        try (Pin<LoadedModel> pin = pin()) {
            return firstOutputs(pin.object(), features);
        }
    }

    /** Predicts an array of SQL rows: one value for each. */
    public float[] batch(Object array) {
        Row[] rows = RowArgument.rows(array);
        if (rows.length == 0) {
            return new float[0];
        }
        try (Pin<LoadedModel> pin = pin()) {
            return firstOutputs(pin.object(), reader.read(pin.object().preparation(), rows));
        }
    }

    /** Predicts all targets of one row, or of several that follow. */
    public float[] joint(float[] features) {
        try (Pin<LoadedModel> pin = pin()) {
            return allOutputs(Ability.joint(pin.object()), pin.object(), features);
        }
    }

    /** Predicts all targets of a SQL row. */
    public float[] joint(Object row) {
        try (Pin<LoadedModel> pin = pin()) {
            Model model = Ability.joint(pin.object());
            return allOutputs(model, pin.object(), readAnew(pin.object(), row));
        }
    }

    /** Maps one row, or several that follow, into the smaller space of a decomposition. */
    public float[] decompose(float[] features) {
        try (Pin<LoadedModel> pin = pin()) {
            return allOutputs(Ability.decomposition(pin.object()), pin.object(), features);
        }
    }

    /** Maps a SQL row into the smaller space of a decomposition. */
    public float[] decompose(Object row) {
        try (Pin<LoadedModel> pin = pin()) {
            Model model = Ability.decomposition(pin.object());
            return allOutputs(model, pin.object(), readAnew(pin.object(), row));
        }
    }

    /** The probability of each label, ascending, of one row or of several that follow. */
    public float[] probabilities(float[] features) {
        try (Pin<LoadedModel> pin = pin()) {
            Classifier classifier = Ability.probabilities(pin.object(), served);
            return probabilities(classifier, pin.object(), features);
        }
    }

    /** The probability of each label, ascending, of a SQL row. */
    public float[] probabilities(Object row) {
        try (Pin<LoadedModel> pin = pin()) {
            Classifier classifier = Ability.probabilities(pin.object(), served);
            return probabilities(classifier, pin.object(), readAnew(pin.object(), row));
        }
    }

    private Pin<LoadedModel> pin() {
        return served.pin(call);
    }

    /** A row's features, in an array that is used again by the next call. */
    private float[] read(LoadedModel loaded, Object row) {
        Row record = RowArgument.row(row);
        float[] raw = models.raw(loaded.preparation().inputs());
        reader.read(loaded.preparation(), record, raw);
        return raw;
    }

    private float[] readAnew(LoadedModel loaded, Object row) {
        return reader.read(loaded.preparation(), new Row[] {RowArgument.row(row)});
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

    private String label(LoadedModel loaded, float[] raw) {
        Ability.labels(loaded);
        return loaded.preparation().labels().text(single(loaded, raw));
    }

    private float[] firstOutputs(LoadedModel loaded, float[] raw) {
        Model model = loaded.model();
        return blocks.predict(loaded.preparation(), raw, model.outputs(), 1, model::predict);
    }

    private float[] allOutputs(Model model, LoadedModel loaded, float[] raw) {
        int outputs = model.outputs();
        return blocks.predict(loaded.preparation(), raw, outputs, outputs, model::predict);
    }

    private float[] probabilities(Classifier classifier, LoadedModel loaded, float[] raw) {
        int labels = classifier.labels().count();
        return blocks.predict(loaded.preparation(), raw, labels, labels, classifier::probabilities);
    }
}
