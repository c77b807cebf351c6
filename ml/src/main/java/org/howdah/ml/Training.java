package org.howdah.ml;

import java.util.List;
import org.howdah.host.call.Call;
import org.howdah.host.error.ErrorCode;
import org.howdah.host.error.SqlError;
import org.howdah.ml.project.Json;
import org.howdah.ml.project.Tasks;
import org.howdah.ml.snapshot.Sampling;
import org.howdah.ml.snapshot.TestSize;
import org.howdah.ml.training.Trainer;
import org.howdah.ml.training.TrainingRequest;
import org.jspecify.annotations.Nullable;

/** The function {@code pgml.train}. An argument that is NULL has its default value. */
public final class Training {
    private Training() {}

    /** A row of the result. */
    public record Result(String project, String task, String algorithm, boolean deployed) {}

    public static List<Result> train(
            Call call,
            @Nullable String projectName,
            @Nullable String task,
            @Nullable String relationName,
            @Nullable String labelColumn,
            @Nullable String algorithm,
            @Nullable String hyperparams,
            @Nullable String search,
            @Nullable String searchParams,
            @Nullable String searchArgs,
            @Nullable Float testSize,
            @Nullable String testSampling,
            @Nullable String runtime,
            @Nullable Boolean automaticDeploy,
            @Nullable Boolean materializeSnapshot,
            @Nullable String preprocess,
            @Nullable Long seed) {
        if (projectName == null) {
            throw new SqlError(ErrorCode.NULL_NOT_ALLOWED, "project_name must not be NULL");
        }
        refuse("search", search);
        refuseUnlessEmpty("search_params", searchParams);
        refuseUnlessEmpty("search_args", searchArgs);
        TrainingRequest request =
                new TrainingRequest(
                        projectName,
                        task == null ? null : Tasks.named(task),
                        relationName,
                        labelColumn,
                        algorithm == null ? "linear" : algorithm,
                        hyperparams == null ? "{}" : hyperparams,
                        new TestSize(testSize == null ? 0.25f : testSize),
                        testSampling == null ? Sampling.STRATIFIED : Sampling.of(testSampling),
                        seed == null ? 0 : seed,
                        runtime,
                        !Boolean.FALSE.equals(automaticDeploy),
                        Boolean.TRUE.equals(materializeSnapshot),
                        preprocess == null ? "{}" : preprocess);
        Trainer.Trained trained = new Trainer(call, request).train();
        return List.of(
                new Result(
                        trained.project(),
                        trained.task(),
                        trained.algorithm(),
                        trained.deployed()));
    }

    private static void refuseUnlessEmpty(String argument, @Nullable String json) {
        if (json != null && !Json.object(argument, json).isEmpty()) {
            refuse(argument, json);
        }
    }

    private static void refuse(String argument, @Nullable String value) {
        if (value != null) {
            throw new SqlError(
                    ErrorCode.NOT_SUPPORTED,
                    "argument %s is not supported yet: %s".formatted(argument, value),
                    "Leave it out.");
        }
    }
}
