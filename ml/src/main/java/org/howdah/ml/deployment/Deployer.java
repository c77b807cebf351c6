package org.howdah.ml.deployment;

import java.util.Optional;
import org.howdah.host.call.Call;
import org.howdah.host.error.ErrorCode;
import org.howdah.host.error.Severity;
import org.howdah.host.error.SqlError;
import org.howdah.host.sql.Sql;
import org.howdah.ml.project.Models;
import org.howdah.ml.project.Project;
import org.howdah.ml.project.Projects;
import org.jspecify.annotations.Nullable;

/** Deploys models: from then on their projects predict with them. */
public final class Deployer {
    private final Call call;
    private final Sql owner;

    public Deployer(Call call) {
        this.call = call;
        this.owner = call.sql().asOwner();
    }

    /** What was deployed. */
    public record Deployed(String project, Strategy strategy, String algorithm) {}

    /**
     * Deploys a model of any project.
     *
     * @throws SqlError 42704 if there is none of that id
     */
    public Deployed deploy(long modelId) {
        Candidate model =
                new Candidates(owner).byId(modelId).orElseThrow(() -> Models.missing(modelId));
        return deploy(model, Strategy.SPECIFIC);
    }

    /**
     * Deploys the model of a project that the strategy chooses.
     *
     * @param algorithm only models of this one are considered; null for all
     * @throws SqlError 42704 if there is no such project or model
     */
    public Deployed deploy(String projectName, Strategy strategy, @Nullable String algorithm) {
        Project project =
                new Projects(owner).find(projectName).orElseThrow(() -> noProject(projectName));
        Candidates candidates = new Candidates(owner);
        Optional<Candidate> chosen =
                switch (strategy) {
                    case BEST_SCORE -> candidates.best(project, algorithm);
                    case MOST_RECENT -> candidates.latest(project, algorithm);
                    case ROLLBACK -> candidates.previous(project, algorithm);
                    case NEW_SCORE, SPECIFIC -> throw invalid(strategy);
                };
        return deploy(chosen.orElseThrow(Deployer::nothing), strategy);
    }

    private Deployed deploy(Candidate model, Strategy strategy) {
        insert(model.projectId(), model.modelId(), strategy);
        return new Deployed(model.project(), strategy, model.algorithm());
    }

    /** Records a deployment. */
    void insert(long projectId, long modelId, Strategy strategy) {
        call.report(Severity.INFO, "Deploying model id: " + modelId);
        long inserted =
                owner.execute(
                        """
                        INSERT INTO pgml.deployments (project_id, model_id, strategy)
                        SELECT p.id, m.id, $3::pgml.strategy
                        FROM pgml.projects p JOIN pgml.models m ON m.project_id = p.id
                        WHERE p.id = $1 AND m.id = $2
                        FOR KEY SHARE OF p, m
                        """,
                        projectId,
                        modelId,
                        strategy.toString());
        if (inserted == 0) {
            throw Models.missing(modelId);
        }
    }

    private static SqlError noProject(String name) {
        return new SqlError(
                ErrorCode.UNDEFINED_OBJECT,
                "Project named `%s` does not exist.".formatted(name),
                "Names are listed in pgml.trained_models.");
    }

    private static SqlError nothing() {
        return new SqlError(
                ErrorCode.UNDEFINED_OBJECT,
                "No qualified models exist for this deployment.",
                "The project's models are listed in pgml.trained_models, its deployments in"
                        + " pgml.overview.");
    }

    private static SqlError invalid(Strategy strategy) {
        return new SqlError(
                ErrorCode.INVALID_PARAMETER,
                "invalid strategy \"%s\"".formatted(strategy),
                "Use best_score, most_recent or rollback, or deploy a model by its id.");
    }
}
