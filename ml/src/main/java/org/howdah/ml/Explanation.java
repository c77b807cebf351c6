package org.howdah.ml;

import java.util.List;
import org.howdah.host.call.Call;
import org.howdah.host.sql.NullableFloats;
import org.howdah.ml.learner.linear.CoefficientStatistics;
import org.howdah.ml.prediction.ModelExplainer;
import org.howdah.ml.prediction.RowExplainer;
import org.jspecify.annotations.Nullable;

/**
 * The functions {@code pgml.explain}, {@code feature_importance} and {@code coefficients}. Features
 * arrive as in {@link Prediction}.
 */
public final class Explanation {
    private Explanation() {}

    /** A row of {@code pgml.explain}. */
    public record Part(
            String output, String feature, @Nullable String value, double contribution) {}

    /** A row of {@code pgml.feature_importance}. */
    public record Importance(String feature, double importance, String method) {}

    /** A row of {@code pgml.coefficients}; null is not known. */
    public record Coefficient(
            String output,
            String feature,
            double estimate,
            @Nullable Double standardError,
            @Nullable Double statistic,
            @Nullable Double pValue,
            @Nullable Double lowerBound,
            @Nullable Double upperBound,
            @Nullable Double oddsRatio) {}

    public static List<Part> explain(Call call, String projectName, NullableFloats features) {
        return parts(RowExplainer.of(call, projectName).explain(features.values()));
    }

    public static List<Part> explain(Call call, long modelId, NullableFloats features) {
        return parts(RowExplainer.of(call, modelId).explain(features.values()));
    }

    public static List<Part> explainRow(Call call, String projectName, Object row) {
        return parts(RowExplainer.of(call, projectName).explain(row));
    }

    public static List<Part> explainRow(Call call, long modelId, Object row) {
        return parts(RowExplainer.of(call, modelId).explain(row));
    }

    public static List<Importance> importance(Call call, long modelId) {
        return ModelExplainer.of(call, modelId).importance().stream()
                .map(one -> new Importance(one.feature(), one.importance(), one.method()))
                .toList();
    }

    public static List<Coefficient> coefficients(Call call, long modelId) {
        return ModelExplainer.of(call, modelId).coefficients().stream()
                .map(Explanation::coefficient)
                .toList();
    }

    private static List<Part> parts(List<RowExplainer.Part> parts) {
        return parts.stream()
                .map(one -> new Part(one.output(), one.feature(), one.value(), one.contribution()))
                .toList();
    }

    private static Coefficient coefficient(ModelExplainer.Named named) {
        CoefficientStatistics.Row row = named.row();
        return new Coefficient(
                named.output(),
                named.feature(),
                row.estimate(),
                known(row.standardError()),
                known(row.statistic()),
                known(row.pValue()),
                known(row.lower()),
                known(row.upper()),
                known(row.oddsRatio()));
    }

    private static @Nullable Double known(double number) {
        return Double.isNaN(number) ? null : number;
    }
}
