package org.howdah.ml;

import java.util.List;
import org.howdah.host.call.Call;
import org.howdah.host.error.ErrorCode;
import org.howdah.host.error.SqlError;
import org.howdah.ml.deployment.Deployer;
import org.howdah.ml.deployment.Strategy;
import org.jspecify.annotations.Nullable;

/** The functions {@code pgml.deploy}. */
public final class Deployment {
    private Deployment() {}

    /** A row of the result. */
    public record Result(String project, String strategy, String algorithm) {}

    public static List<Result> deploy(Call call, long modelId) {
        return result(new Deployer(call).deploy(modelId));
    }

    public static List<Result> deploy(
            Call call,
            @Nullable String projectName,
            @Nullable String strategy,
            @Nullable String algorithm) {
        if (projectName == null || strategy == null) {
            throw new SqlError(
                    ErrorCode.NULL_NOT_ALLOWED, "project_name and strategy must not be NULL");
        }
        return result(new Deployer(call).deploy(projectName, Strategy.of(strategy), algorithm));
    }

    private static List<Result> result(Deployer.Deployed deployed) {
        return List.of(
                new Result(
                        deployed.project(), deployed.strategy().toString(), deployed.algorithm()));
    }
}
