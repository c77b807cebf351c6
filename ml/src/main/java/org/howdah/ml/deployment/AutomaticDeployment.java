package org.howdah.ml.deployment;

import java.util.Map;
import java.util.Optional;
import org.howdah.host.call.Call;
import org.howdah.host.error.Severity;
import org.howdah.host.sql.Row;
import org.howdah.ml.metric.Metrics;
import org.howdah.ml.project.Project;

/** Decides whether a newly trained model is deployed. Its messages are PostgresML's. */
public final class AutomaticDeployment {
    private final Call call;
    private final Project project;
    private final String metric;

    public AutomaticDeployment(Call call, Project project) {
        this.call = call;
        this.project = project;
        this.metric = Metrics.key(project.task());
    }

    /** Deploys the model if it is no worse than the deployed one; says whether it did. */
    public boolean consider(long modelId, Map<String, Double> metrics, boolean automatic) {
        boolean deploy = wanted(metrics, automatic);
        if (deploy) {
            new Deployer(call).insert(project.id(), modelId, Strategy.NEW_SCORE);
        } else {
            call.report(Severity.WARNING, "Not deploying newly trained model.");
        }
        return deploy;
    }

    private boolean wanted(Map<String, Double> metrics, boolean automatic) {
        if (!automatic) {
            call.report(Severity.WARNING, "Automatic deployment disabled via configuration.");
            return false;
        }
        Optional<Row> deployed = deployed();
        return deployed.isEmpty()
                || isNoWorse(metrics.getOrDefault(metric, Double.NaN), deployed.get());
    }

    private Optional<Row> deployed() {
        return call.sql()
                .asOwner()
                .queryOne(
                        """
                        SELECT jsonb_typeof(m.metrics) IS NOT DISTINCT FROM 'object' AS is_object,
                            CASE jsonb_typeof(m.metrics -> $2)
                                WHEN 'number' THEN (m.metrics ->> $2)::float8 END AS score
                        FROM pgml.deployments d JOIN pgml.models m ON m.id = d.model_id
                        WHERE d.project_id = $1
                        ORDER BY d.id DESC
                        LIMIT 1
                        """,
                        project.id(),
                        metric);
    }

    private boolean isNoWorse(double score, Row deployed) {
        if (!deployed.get("is_object", Boolean.class)) {
            call.report(
                    Severity.WARNING,
                    "Failed to parse deployed model metrics. Check data types of model metadata on"
                            + " pgml.models.metrics");
            return false;
        }
        Double current = (Double) deployed.get("score");
        String shown = current == null ? "None" : "Some(" + current.floatValue() + ")";
        call.report(Severity.INFO, "Comparing to deployed model %s: %s".formatted(metric, shown));
        if (!Double.isFinite(score) || current == null) {
            return decideWithoutScores(Double.isFinite(score), current != null);
        }
        if (current > score) {
            call.report(
                    Severity.WARNING,
                    "New model's %s is not better than current model. New: %s, Current %s"
                            .formatted(metric, (float) score, current.floatValue()));
            return false;
        }
        return true;
    }

    private boolean decideWithoutScores(boolean isKnown, boolean isCurrentKnown) {
        if (isCurrentKnown) {
            call.report(Severity.WARNING, "No metrics for new model. Retaining old model.");
            return false;
        }
        call.report(
                Severity.WARNING,
                isKnown
                        ? "No metrics for deployed model. Deploying new model."
                        : "No metrics available for both deployed and new model. Deploying new"
                                + " model.");
        return true;
    }
}
