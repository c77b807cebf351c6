package org.howdah.ml.prediction;

import java.io.DataInput;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.howdah.host.call.Call;
import org.howdah.host.error.ErrorCode;
import org.howdah.host.error.SqlError;
import org.howdah.host.memory.LoadedObjects.Pin;
import org.howdah.ml.artifact.Artifact;
import org.howdah.ml.formula.Computation;
import org.howdah.ml.formula.Input;
import org.howdah.ml.formula.ModelFormula;
import org.howdah.ml.learner.Classifier;
import org.howdah.ml.learner.Model;
import org.howdah.ml.learner.Task;
import org.howdah.ml.preparation.InputFormulas;
import org.howdah.ml.preparation.Labels;
import org.howdah.ml.preparation.Preparation;
import org.howdah.ml.project.Models;
import org.howdah.ml.training.Versions;

/** Trained models as formulas, to be exported. */
public final class Portable {
    private Portable() {}

    /**
     * The formula of the model of that id.
     *
     * @throws SqlError 42704 if there is none, 0A000 if it has no formula
     */
    public static ModelFormula of(Call call, long modelId) {
        ServedModel served = ServedModels.of(call).specific(call, modelId);
        Models models = new Models(call.sql().asOwner());
        Map<String, String> origin = new LinkedHashMap<>();
        origin.put("project", served.project());
        origin.put("task", models.task(modelId));
        origin.put("algorithm", models.origin(modelId).algorithm());
        origin.put("model_id", Long.toString(modelId));
        origin.put("howdah", Versions.all().getOrDefault("howdah", ""));
        try (Pin<LoadedModel> pin = served.pin(call)) {
            LoadedModel loaded = pin.object();
            return of(new Artifact.Content(loaded.model(), loaded.preparation()), origin);
        }
    }

    /**
     * What a reader of that format gets of the model of that id; empty if it has another format.
     *
     * @throws SqlError 42704 if there is none
     */
    public static Optional<DataInput> content(Call call, long modelId, String format) {
        return Artifact.content(
                ServedModels.of(call).specific(call, modelId).content(call), format);
    }

    /** The formula of a model and of how its rows are prepared. */
    public static ModelFormula of(Artifact.Content content, Map<String, String> origin) {
        Model model = content.model();
        Preparation preparation = content.preparation();
        if (preparation == null) {
            throw new IllegalArgumentException("the model doesn't say what its features are");
        }
        Computation computation = model.computation().orElseThrow(() -> refused(model));
        List<Input> inputs = InputFormulas.of(preparation);
        return new ModelFormula(inputs, computation, output(model, preparation.labels()), origin);
    }

    private static ModelFormula.Output output(Model model, Labels labels) {
        if (model instanceof Classifier classifier) {
            double[] known = classifier.labels().toArray();
            return labels.kind() == Labels.Kind.CATEGORY
                    ? new ModelFormula.TextLabels(
                            Arrays.stream(known).mapToObj(labels::text).toList())
                    : new ModelFormula.NumberLabels(Arrays.stream(known).boxed().toList());
        }
        return model.task() == Task.CLUSTERING
                ? new ModelFormula.Cluster()
                : new ModelFormula.Numbers();
    }

    private static SqlError refused(Model model) {
        return new SqlError(
                ErrorCode.NOT_SUPPORTED,
                "a model of the kind \"%s\" can't be exported: %s"
                        .formatted(model.format(), model.withoutComputation().reason()),
                model.withoutComputation().hint());
    }
}
