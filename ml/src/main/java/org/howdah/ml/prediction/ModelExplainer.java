package org.howdah.ml.prediction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.howdah.host.call.Call;
import org.howdah.host.error.ErrorCode;
import org.howdah.host.error.SqlError;
import org.howdah.host.memory.LoadedObjects.Pin;
import org.howdah.ml.explanation.Importance;
import org.howdah.ml.explanation.TrainingStatistics;
import org.howdah.ml.learner.linear.CoefficientStatistics;
import org.howdah.ml.preparation.FeatureNames;
import org.howdah.ml.project.Models;

/** Tells of one model which features matter, and how certain its coefficients are. */
public final class ModelExplainer {
    /** What the constant of a linear function is called among the features. */
    private static final String INTERCEPT = "(intercept)";

    private final Call call;
    private final ServedModel served;

    private ModelExplainer(Call call, ServedModel served) {
        this.call = call;
        this.served = served;
    }

    /**
     * Of the model of that id.
     *
     * @throws SqlError 42704 if there is none
     */
    public static ModelExplainer of(Call call, long modelId) {
        return new ModelExplainer(call, ServedModels.of(call).specific(call, modelId));
    }

    /** A feature and how much it matters. */
    public record Ranked(String feature, double importance, String method) {}

    /** A coefficient, by the names of what it belongs to. */
    public record Named(String output, String feature, CoefficientStatistics.Row row) {}

    /** All features, the most important first. */
    public List<Ranked> importance() {
        try (Pin<LoadedModel> pin = served.pin(call)) {
            FeatureNames names = FeatureNames.of(pin.object().preparation());
            TrainingStatistics statistics = served.statistics(call, pin.object());
            Importance importance =
                    Importance.of(
                                    pin.object().model(),
                                    statistics.features().deviations(),
                                    names.starts())
                            .or(statistics::importances)
                            .orElseThrow(() -> unknownImportance(pin.object()));
            List<Ranked> ranked = new ArrayList<>();
            for (int i = 0; i < names.inputs().size(); i++) {
                ranked.add(
                        new Ranked(
                                names.inputs().get(i),
                                importance.values()[i],
                                importance.method()));
            }
            ranked.sort(Comparator.comparingDouble(Ranked::importance).reversed());
            return ranked;
        }
    }

    /**
     * All coefficients of a linear or logistic regression without penalty.
     *
     * @throws SqlError 0A000 for other models
     */
    public List<Named> coefficients() {
        Models.Origin origin = new Models(call.sql().asOwner()).origin(served.id());
        requireUnpenalised(origin);
        try (Pin<LoadedModel> pin = served.pin(call)) {
            FeatureNames names = FeatureNames.of(pin.object().preparation());
            TrainingStatistics statistics = served.statistics(call, pin.object());
            OutputNames outputs = OutputNames.of(pin.object(), statistics.targets());
            return statistics.coefficients().orElseThrow(this::tooMany).stream()
                    .map(row -> named(row, names, outputs))
                    .toList();
        }
    }

    private static Named named(
            CoefficientStatistics.Row row, FeatureNames names, OutputNames outputs) {
        String feature =
                row.feature() == CoefficientStatistics.Row.INTERCEPT
                        ? INTERCEPT
                        : names.outputs().get(row.feature());
        return new Named(outputs.name(row.function()), feature, row);
    }

    private void requireUnpenalised(Models.Origin origin) {
        if (!origin.algorithm().equals("linear")) {
            throw new SqlError(
                    ErrorCode.NOT_SUPPORTED,
                    "coefficients have standard errors for the algorithm linear, but model %d is %s"
                            .formatted(served.id(), origin.algorithm()),
                    "Train a model with algorithm => 'linear', or use pgml.feature_importance.");
        }
        if (TrainingStatistics.penalised(origin.penalty())) {
            throw new SqlError(
                    ErrorCode.NOT_SUPPORTED,
                    "the coefficients of model %d have no standard errors, as the penalty %s moved them"
                            .formatted(served.id(), origin.penalty()),
                    "Train a model with hyperparams => '{\"penalty\": \"none\"}'.");
        }
    }

    private SqlError unknownImportance(LoadedModel loaded) {
        return switch (loaded.model().task()) {
            case CLUSTERING, DECOMPOSITION ->
                    new SqlError(
                            ErrorCode.NOT_SUPPORTED,
                            "a %s model has no feature importance"
                                    .formatted(loaded.model().task().sqlName()),
                            "It is measured by labels; pgml.explain explains single rows.");
            case REGRESSION, CLASSIFICATION ->
                    new SqlError(
                            ErrorCode.NOT_IN_PREREQUISITE_STATE,
                            "the importance of the features of model %d was not measured"
                                    .formatted(served.id()),
                            "It takes too many predictions, or there were too few test rows: train"
                                    + " it with a greater test_size, or on fewer columns.");
        };
    }

    private SqlError tooMany() {
        return new SqlError(
                ErrorCode.NOT_IN_PREREQUISITE_STATE,
                "model %d has too many coefficients for standard errors".formatted(served.id()),
                "Train a model on at most 1000 features.");
    }
}
