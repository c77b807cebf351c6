package org.howdah.ml.explanation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.howdah.ml.learner.Coefficients;
import org.howdah.ml.learner.Hyperparameters;
import org.howdah.ml.learner.Model;
import org.howdah.ml.learner.Progress;
import org.howdah.ml.learner.Task;
import org.howdah.ml.learner.TrainingSet;
import org.howdah.ml.learner.linear.CoefficientStatistics;
import org.howdah.ml.preparation.FeatureNames;
import org.howdah.ml.project.Json;
import org.howdah.ml.snapshot.Snapshot;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of a model's rows to explain it when they are gone, in {@code
 * pgml.models.explanation}.
 *
 * @param targets the names of the labels' columns
 * @param features means and standard deviations in the training rows, as they were prepared
 * @param importances by permutation; none where the model itself tells, or it costs too much
 * @param coefficients none but for unpenalised linear models of a bounded number of them
 */
public record TrainingStatistics(
        List<String> targets,
        FeatureStatistics features,
        Optional<Importance> importances,
        Optional<List<CoefficientStatistics.Row>> coefficients) {
    private static final int MOST_COEFFICIENTS = 1000;
    private static final int ROW_LENGTH = 9;

    /** Of no function, so that it fits no model. */
    private static final double[] NO_ROW = {-1, 0, 0, 0, 0, 0, 0, 0, 0};

    public TrainingStatistics {
        targets = List.copyOf(targets);
    }

    /** The statistics of a model that was just fitted to the snapshot. */
    public static TrainingStatistics of(
            Model model,
            String algorithm,
            Hyperparameters parameters,
            Snapshot snapshot,
            Progress progress) {
        TrainingSet training = snapshot.training();
        FeatureStatistics features = FeatureStatistics.of(training.features(), progress);
        int[] starts = FeatureNames.of(snapshot.preparation()).starts();
        return new TrainingStatistics(
                snapshot.request().labels(),
                features,
                shuffled(model, features, snapshot, starts, progress),
                coefficients(model, algorithm, parameters, training, progress));
    }

    private static Optional<Importance> shuffled(
            Model model,
            FeatureStatistics features,
            Snapshot snapshot,
            int[] starts,
            Progress progress) {
        boolean labelled = model.task() == Task.REGRESSION || model.task() == Task.CLASSIFICATION;
        if (!labelled || Importance.of(model, features.deviations(), starts).isPresent()) {
            return Optional.empty();
        }
        int rows = snapshot.training().rows();
        return PermutationImportance.of(model, snapshot.testing(), rows, starts, progress)
                .map(Importance::byPermutation);
    }

    private static Optional<List<CoefficientStatistics.Row>> coefficients(
            Model model,
            String algorithm,
            Hyperparameters parameters,
            TrainingSet training,
            Progress progress) {
        Map<String, @Nullable Object> values = parameters.toMap();
        if (!algorithm.equals("linear")
                || penalised((String) values.get("penalty"))
                || model.coefficients().stream()
                        .anyMatch(all -> numbers(all) > MOST_COEFFICIENTS)) {
            return Optional.empty();
        }
        boolean intercept = Boolean.TRUE.equals(values.get("fit_intercept"));
        return Optional.of(CoefficientStatistics.of(model, training, intercept, progress));
    }

    private static long numbers(Coefficients coefficients) {
        return (long) coefficients.intercepts().length * coefficients.weights()[0].length;
    }

    /** Whether a logistic regression's penalty is one. */
    public static boolean penalised(@Nullable String penalty) {
        return penalty != null && !penalty.equals("none");
    }

    /** As JSON; null for what isn't finite. */
    public String json() {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("targets", targets);
        json.put("means", Numbers.write(features.means()));
        json.put("deviations", Numbers.write(features.deviations()));
        importances.ifPresent(some -> json.put("importances", Numbers.write(some.values())));
        coefficients.ifPresent(
                rows ->
                        json.put(
                                "coefficients",
                                rows.stream().map(TrainingStatistics::numbers).toList()));
        return Json.write(json);
    }

    /** Reads what {@link #json} has written. */
    public static TrainingStatistics read(String text) {
        Map<String, @Nullable Object> json = Json.object("explanation", text);
        List<CoefficientStatistics.Row> rows = new ArrayList<>();
        Numbers.list(json.get("coefficients")).forEach(row -> rows.add(row(Numbers.read(row))));
        return new TrainingStatistics(
                Numbers.list(json.get("targets")).stream().map(String::valueOf).toList(),
                new FeatureStatistics(
                        Numbers.read(json.get("means")), Numbers.read(json.get("deviations"))),
                json.containsKey("importances")
                        ? Optional.of(
                                Importance.byPermutation(Numbers.read(json.get("importances"))))
                        : Optional.empty(),
                json.containsKey("coefficients") ? Optional.of(rows) : Optional.empty());
    }

    /**
     * Whether they can be those of a model.
     *
     * @param inputs how many values a row has before preparation
     */
    public boolean fits(Model model, int inputs) {
        int functions = model.coefficients().map(all -> all.intercepts().length).orElse(0);
        return features.means().length == model.features()
                && features.deviations().length == model.features()
                && importances.stream().allMatch(all -> all.values().length == inputs)
                && coefficients.stream()
                        .flatMap(List::stream)
                        .allMatch(row -> row.within(functions, model.features()));
    }

    private static List<@Nullable Double> numbers(CoefficientStatistics.Row row) {
        return Numbers.write(
                row.function(),
                row.feature(),
                row.estimate(),
                row.standardError(),
                row.statistic(),
                row.pValue(),
                row.lower(),
                row.upper(),
                row.oddsRatio());
    }

    private static CoefficientStatistics.Row row(double[] given) {
        double[] n = given.length == ROW_LENGTH ? given : NO_ROW;
        return new CoefficientStatistics.Row(
                (int) n[0], (int) n[1], n[2], n[3], n[4], n[5], n[6], n[7], n[8]);
    }
}
