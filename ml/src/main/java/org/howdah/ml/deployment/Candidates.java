package org.howdah.ml.deployment;

import java.util.Optional;
import org.howdah.host.sql.Sql;
import org.howdah.ml.metric.Metrics;
import org.howdah.ml.project.Project;
import org.jspecify.annotations.Nullable;

/** Finds the model to deploy. */
final class Candidates {
    private static final String MODELS =
            """
            SELECT m.id, m.project_id, p.name AS project, m.algorithm
            FROM pgml.models m JOIN pgml.projects p ON p.id = m.project_id
            WHERE m.status = 'successful' AND
            """;
    private static final String OF_PROJECT =
            MODELS + " m.project_id = $1 AND m.algorithm = COALESCE($2, m.algorithm) ";

    private final Sql owner;

    Candidates(Sql owner) {
        this.owner = owner;
    }

    Optional<Candidate> byId(long modelId) {
        return owner.queryOne(MODELS + " m.id = $1", modelId).map(Candidate::of);
    }

    /** The model with the best score; of several, the latest. */
    Optional<Candidate> best(Project project, @Nullable String algorithm) {
        return owner.queryOne(
                        OF_PROJECT
                                + """
                                ORDER BY CASE jsonb_typeof(m.metrics -> $3)
                                    WHEN 'number' THEN (m.metrics ->> $3)::float8 END
                                    DESC NULLS LAST, m.id DESC
                                LIMIT 1
                                """,
                        project.id(),
                        algorithm,
                        Metrics.key(project.task()))
                .map(Candidate::of);
    }

    Optional<Candidate> latest(Project project, @Nullable String algorithm) {
        return owner.queryOne(OF_PROJECT + "ORDER BY m.id DESC LIMIT 1", project.id(), algorithm)
                .map(Candidate::of);
    }

    /** The model that was deployed last before the present one. */
    Optional<Candidate> previous(Project project, @Nullable String algorithm) {
        return owner.queryOne(
                        """
                        SELECT m.id, m.project_id, p.name AS project, m.algorithm
                        FROM pgml.deployments d
                            JOIN pgml.models m ON m.id = d.model_id
                            JOIN pgml.projects p ON p.id = d.project_id
                        WHERE d.project_id = $1 AND m.algorithm = COALESCE($2, m.algorithm)
                            AND d.model_id <> (
                                SELECT latest.model_id FROM pgml.deployments latest
                                WHERE latest.project_id = $1 ORDER BY latest.id DESC LIMIT 1)
                        ORDER BY d.id DESC
                        LIMIT 1
                        """,
                        project.id(),
                        algorithm)
                .map(Candidate::of);
    }
}
