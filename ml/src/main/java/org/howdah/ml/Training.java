package org.howdah.ml;

import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.howdah.host.call.Call;
import org.howdah.host.error.ErrorCode;
import org.howdah.host.error.SqlError;
import org.howdah.ml.project.Tasks;
import org.howdah.ml.search.SearchRequest;
import org.howdah.ml.snapshot.Sampling;
import org.howdah.ml.snapshot.TestSize;
import org.howdah.ml.training.RunningTrainings;
import org.howdah.ml.training.Trainer;
import org.howdah.ml.training.TrainingRequest;
import org.jspecify.annotations.Nullable;

/**
 * The functions {@code pgml.train} and {@code pgml.train_joint}. An argument that is NULL has its
 * default value.
 */
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
        return trainJoint(
                call,
                projectName,
                task,
                relationName,
                labelColumn == null ? null : new String[] {labelColumn},
                algorithm,
                hyperparams,
                search,
                searchParams,
                searchArgs,
                testSize,
                testSampling,
                runtime,
                automaticDeploy,
                materializeSnapshot,
                preprocess,
                seed);
    }

    public static List<Result> trainJoint(
            Call call,
            @Nullable String projectName,
            @Nullable String task,
            @Nullable String relationName,
            @Nullable String @Nullable [] labelColumns,
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
        TrainingRequest request =
                new TrainingRequest(
                        projectName,
                        task == null ? null : Tasks.named(task),
                        relationName,
                        labels(labelColumns),
                        or(algorithm, "linear"),
                        or(hyperparams, "{}"),
                        new SearchRequest(search, or(searchParams, "{}"), or(searchArgs, "{}")),
                        new TestSize(testSize == null ? 0.25f : testSize),
                        testSampling == null ? Sampling.STRATIFIED : Sampling.of(testSampling),
                        seed == null ? 0 : seed,
                        runtime,
                        !Boolean.FALSE.equals(automaticDeploy),
                        Boolean.TRUE.equals(materializeSnapshot),
                        or(preprocess, "{}"));
        Trainer.Trained trained = new Trainer(call, request).train();
        return List.of(
                new Result(
                        trained.project(),
                        trained.task(),
                        trained.algorithm(),
                        trained.deployed()));
    }

    /** A training that runs: a row of {@code pgml.stat_progress_train}. */
    public record Running(
            int pid,
            String project,
            String algorithm,
            String phase,
            long stepsDone,
            long stepsTotal,
            Instant startedAt) {}

    /** The trainings that run in the caller's database. */
    public static Stream<Running> progress(Call call) {
        return RunningTrainings.of(call.session().databaseId())
                .map(
                        running ->
                                new Running(
                                        running.processId(),
                                        running.project(),
                                        running.algorithm(),
                                        running.phase(),
                                        running.done(),
                                        running.total(),
                                        running.startedAt()));
    }

    private static String or(@Nullable String given, String standard) {
        return given == null ? standard : given;
    }

    private static List<String> labels(@Nullable String @Nullable [] names) {
        if (names == null) {
            return List.of();
        }
        if (Arrays.asList(names).contains(null)) {
            throw new SqlError(
                    ErrorCode.NULL_NOT_ALLOWED, "y_column_name must not hold a NULL element");
        }
        Set<String> distinct = new LinkedHashSet<>();
        for (String name : names) {
            if (!distinct.add(Objects.requireNonNull(name))) {
                throw new SqlError(
                        ErrorCode.INVALID_PARAMETER,
                        "y_column_name names the column \"%s\" twice".formatted(name),
                        "Name each label once.");
            }
        }
        return List.copyOf(distinct);
    }
}
