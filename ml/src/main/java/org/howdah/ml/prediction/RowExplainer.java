package org.howdah.ml.prediction;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.howdah.host.call.Call;
import org.howdah.host.error.SqlError;
import org.howdah.host.memory.LoadedObjects.Pin;
import org.howdah.host.sql.Row;
import org.howdah.ml.explanation.Contributions;
import org.howdah.ml.explanation.Explainer;
import org.howdah.ml.learner.CallProgress;
import org.howdah.ml.preparation.FeatureNames;
import org.howdah.ml.preparation.Preparation;
import org.jspecify.annotations.Nullable;

/** Explains a session's rows: what their values add to what a model predicts. */
public final class RowExplainer {
    /** What the output that values are added to is called among the features. */
    private static final String BASE = "(base)";

    private final Call call;
    private final ServedModel served;

    private RowExplainer(Call call, ServedModel served) {
        this.call = call;
        this.served = served;
    }

    /**
     * By the model that the project has deployed.
     *
     * @throws SqlError 42704 if there is no such project, 55000 if it has none deployed
     */
    public static RowExplainer of(Call call, String project) {
        return new RowExplainer(call, ServedModels.of(call).deployed(call, project));
    }

    /**
     * By the model of that id.
     *
     * @throws SqlError 42704 if there is none
     */
    public static RowExplainer of(Call call, long modelId) {
        return new RowExplainer(call, ServedModels.of(call).specific(call, modelId));
    }

    /** What a value, as text, adds to an output. */
    public record Part(
            String output, String feature, @Nullable String value, double contribution) {}

    /** Explains one row of features in the order of training; NaN is a missing one. */
    public List<Part> explain(float[] features) {
        try (Pin<LoadedModel> pin = served.pin(call)) {
            served.requireWidth(pin.object().preparation(), features.length);
            return explain(pin.object(), features);
        }
    }

    /** Explains a SQL row. */
    public List<Part> explain(Object row) {
        try (Pin<LoadedModel> pin = served.pin(call)) {
            Row record = RowArgument.row(row);
            RowReader reader = new RowReader(call, served);
            return explain(pin.object(), reader.read(pin.object().preparation(), record));
        }
    }

    private List<Part> explain(LoadedModel loaded, float[] raw) {
        Preparation preparation = loaded.preparation();
        float[] prepared = new float[preparation.outputs()];
        preparation.apply(raw, 0, 1, prepared, 0);
        FeatureNames names = FeatureNames.of(preparation);
        double[] means = served.statistics(call, loaded).features().means();
        List<Contributions> outputs =
                new Explainer(names.starts(), means, new CallProgress(call))
                        .explain(loaded.model(), prepared);
        List<Part> parts = new ArrayList<>();
        for (int output = 0; output < outputs.size(); output++) {
            addParts(
                    parts,
                    name(loaded, output, outputs.size(), prepared),
                    outputs.get(output),
                    raw,
                    names);
        }
        return parts;
    }

    private static void addParts(
            List<Part> parts,
            String output,
            Contributions contributions,
            float[] raw,
            FeatureNames names) {
        parts.add(new Part(output, BASE, null, contributions.base()));
        for (int i = 0; i < raw.length; i++) {
            parts.add(
                    new Part(
                            output,
                            names.inputs().get(i),
                            names.value(i, raw[i]),
                            contributions.values()[i]));
        }
    }

    private String name(LoadedModel loaded, int output, int count, float[] prepared) {
        return switch (loaded.model().task()) {
            case CLUSTERING ->
                    Long.toString(
                            (long)
                                    loaded.model()
                                            .predict(Arrays.copyOf(prepared, prepared.length)));
            case REGRESSION, CLASSIFICATION, DECOMPOSITION ->
                    OutputNames.of(loaded, served.statistics(call, loaded).targets())
                            .name(output, count);
        };
    }
}
