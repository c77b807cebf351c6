package org.howdah.ml.prediction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.howdah.host.call.Call;
import org.howdah.host.error.ErrorCode;
import org.howdah.host.error.Severity;
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
     * All coefficients of a linear model; a notice says why they have no standard errors where the
     * kind of fit has none.
     *
     * @throws SqlError 0A000 for other models
     */
    public List<Named> coefficients() {
        Models.Origin origin = new Models(call.sql().asOwner()).origin(served.id());
        try (Pin<LoadedModel> pin = served.pin(call)) {
            LoadedModel loaded = pin.object();
            if (loaded.model().coefficients().isEmpty()) {
                throw noCoefficients(origin);
            }
            FeatureNames names = FeatureNames.of(loaded.preparation());
            TrainingStatistics statistics = served.statistics(call, loaded);
            OutputNames outputs = OutputNames.of(loaded, statistics.targets());
            return statistics.coefficients().orElseGet(() -> estimates(loaded, origin)).stream()
                    .map(row -> named(row, names, outputs))
                    .toList();
        }
    }

    private List<CoefficientStatistics.Row> estimates(LoadedModel loaded, Models.Origin origin) {
        call.report(
                Severity.NOTICE,
                "the coefficients of model %d have no standard errors: %s"
                        .formatted(served.id(), reason(origin)));
        return CoefficientStatistics.estimates(loaded.model(), origin.intercept());
    }

    private static String reason(Models.Origin origin) {
        if (!origin.algorithm().equals("linear")) {
            return "they are for the algorithm linear, not %s".formatted(origin.algorithm());
        }
        return TrainingStatistics.penalised(origin.penalty())
                ? "the penalty %s moved them; {\"penalty\": \"none\"} moves none"
                        .formatted(origin.penalty())
                : "there are more than 1000 of them";
    }

    private static Named named(
            CoefficientStatistics.Row row, FeatureNames names, OutputNames outputs) {
        String feature =
                row.feature() == CoefficientStatistics.Row.INTERCEPT
                        ? INTERCEPT
                        : names.outputs().get(row.feature());
        return new Named(outputs.name(row.function()), feature, row);
    }

    private SqlError noCoefficients(Models.Origin origin) {
        return new SqlError(
                ErrorCode.NOT_SUPPORTED,
                "model %d is %s, which has no coefficients"
                        .formatted(served.id(), origin.algorithm()),
                "Train a model with algorithm => 'linear', or use pgml.feature_importance.");
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
}
