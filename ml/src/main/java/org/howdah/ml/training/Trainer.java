package org.howdah.ml.training;

import java.util.Map;
import org.howdah.host.call.Call;
import org.howdah.host.error.ErrorCode;
import org.howdah.host.error.SqlError;
import org.howdah.ml.artifact.Artifact;
import org.howdah.ml.deployment.AutomaticDeployment;
import org.howdah.ml.explanation.TrainingStatistics;
import org.howdah.ml.learner.InvalidInput;
import org.howdah.ml.learner.Learner;
import org.howdah.ml.learner.Learners;
import org.howdah.ml.learner.Progress;
import org.howdah.ml.learner.Task;
import org.howdah.ml.memory.TrainingMemory;
import org.howdah.ml.project.Json;
import org.howdah.ml.project.Models;
import org.howdah.ml.project.NewModel;
import org.howdah.ml.project.Project;
import org.howdah.ml.project.Projects;
import org.howdah.ml.project.Tasks;
import org.howdah.ml.search.Search;
import org.howdah.ml.snapshot.Snapshot;
import org.howdah.ml.snapshot.SnapshotRequest;
import org.howdah.ml.snapshot.Snapshots;

/**
 * Trains a model: reads the rows, fits, measures, stores and perhaps deploys it, all in the
 * caller's transaction. For one use.
 */
public final class Trainer {
    private final Call call;
    private final TrainingRequest request;
    private final TrainingMessages messages;

    public Trainer(Call call, TrainingRequest request) {
        this.call = call;
        this.request = request;
        this.messages = new TrainingMessages(call);
    }

    /** What was trained. */
    public record Trained(String project, String task, String algorithm, boolean deployed) {}

    /** Trains the model. */
    public Trained train() {
        try (TrainingMemory memory = new TrainingMemory(call.loadedObjects())) {
            return train(memory);
        } catch (InvalidInput e) {
            throw Refusal.of(e);
        }
    }

    private Trained train(TrainingMemory memory) {
        Project project =
                new Projects(call.sql().asOwner())
                        .findOrCreate(request.projectName(), request.task());
        Task task = project.task();
        String algorithm = Algorithms.named(request.algorithm(), task);
        Search search =
                Search.of(
                        request.search(),
                        Json.object("hyperparams", request.hyperparams()),
                        Learners.of(algorithm, task).schema(),
                        request.seed());
        Runtimes.check(call, request.runtime());
        try (RunningTraining progress =
                new RunningTraining(call, project.name(), algorithm, memory)) {
            Snapshot snapshot = snapshot(project, memory, progress);
            messages.data(snapshot);
            int labels = snapshot.training().targets().size();
            Learner learner = Algorithms.learner(algorithm, task, labels);
            String runtime =
                    request.runtime() == null
                            ? Runtimes.standard(algorithm, task, labels)
                            : request.runtime();
            long id = insert(project, snapshot, algorithm, runtime, search);
            if (task == Task.CLASSIFICATION) {
                LabelMemory.require(learner.perLabel(), snapshot);
            }
            Evaluation evaluation =
                    new ModelSelection(call, task, learner, snapshot, progress).fit(search);
            messages.evaluation(evaluation);
            TrainingStatistics statistics =
                    TrainingStatistics.of(
                            evaluation.fit().model(),
                            algorithm,
                            evaluation.hyperparameters(),
                            snapshot,
                            progress);
            progress.begin(RunningTraining.Phase.STORING);
            memory.reserve(Artifact.BYTES_OF_BYTE * evaluation.fit().model().bytes());
            new Models(call.sql().asOwner())
                    .complete(
                            id,
                            Artifact.write(
                                    new Artifact.Content(
                                            evaluation.fit().model(), snapshot.preparation())),
                            Json.write(evaluation.hyperparameters().toMap()),
                            evaluation.json(),
                            Json.write(
                                    Map.of(
                                            "data",
                                            Provenance.of(snapshot),
                                            "versions",
                                            Versions.all())),
                            statistics.json());
            progress.log().metrics(evaluation.rounded());
            progress.log().store(call.sql().asOwner(), id, project.id());
            boolean deployed =
                    new AutomaticDeployment(call, project)
                            .consider(id, evaluation.metrics(), request.automaticDeploy());
            return new Trained(project.name(), Tasks.shown(task), algorithm, deployed);
        }
    }

    private Snapshot snapshot(Project project, TrainingMemory memory, Progress progress) {
        Snapshots snapshots = new Snapshots(call, progress, memory, project.task());
        if (request.relationName() == null) {
            messages.unused(request);
            return snapshots.reuse(project.id());
        }
        messages.snapshotting(request.relationName());
        if (request.labels().isEmpty() && project.task().isSupervised()) {
            throw new SqlError(
                    ErrorCode.INVALID_PARAMETER,
                    "You must pass a `y_column_name` when you pass a `relation_name` for a"
                            + " supervised task.",
                    "It names the column to be predicted, or with ARRAY[...] several.");
        }
        return snapshots.take(
                new SnapshotRequest(
                        request.relationName(),
                        request.labels(),
                        request.testSize(),
                        request.testSampling(),
                        request.seed(),
                        request.materializeSnapshot(),
                        request.preprocess()));
    }

    /** Records the model before it is fitted, and says so. */
    private long insert(
            Project project, Snapshot snapshot, String algorithm, String runtime, Search search) {
        String hyperparams = Json.write(search.candidates().getFirst().toMap());
        long id =
                new Models(call.sql().asOwner())
                        .insert(
                                new NewModel(
                                        project.id(),
                                        snapshot.id(),
                                        snapshot.training().features().columns(),
                                        algorithm,
                                        runtime,
                                        hyperparams,
                                        request.search().method(),
                                        request.search().params(),
                                        request.search().arguments()));
        messages.model(id, project.task(), algorithm, runtime);
        return id;
    }
}
