package org.howdah.ml.training;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.howdah.host.call.Call;
import org.howdah.host.error.ErrorCode;
import org.howdah.host.error.SqlError;
import org.howdah.ml.artifact.Artifact;
import org.howdah.ml.deployment.AutomaticDeployment;
import org.howdah.ml.explanation.TrainingStatistics;
import org.howdah.ml.learner.Classifier;
import org.howdah.ml.learner.InvalidInput;
import org.howdah.ml.learner.Model;
import org.howdah.ml.learner.PerLabel;
import org.howdah.ml.learner.Task;
import org.howdah.ml.memory.TrainingMemory;
import org.howdah.ml.preparation.Preparation;
import org.howdah.ml.project.Json;
import org.howdah.ml.project.Models;
import org.howdah.ml.project.NewModel;
import org.howdah.ml.project.Project;
import org.howdah.ml.project.Projects;
import org.howdah.ml.project.Tasks;
import org.howdah.ml.snapshot.Snapshot;
import org.howdah.ml.snapshot.SnapshotRequest;
import org.howdah.ml.snapshot.Snapshots;
import org.jspecify.annotations.Nullable;

/**
 * Makes a model that was trained elsewhere one of a project: measures it where there are rows,
 * stores and perhaps deploys it, all in the caller's transaction. For one use.
 */
public final class Importer implements AutoCloseable {
    private final Call call;
    private final Project project;
    private final String algorithm;
    private final TrainingMessages messages;
    private final TrainingMemory memory;
    private final RunningTraining progress;
    private @Nullable Snapshot snapshot;

    /**
     * Finds the project, or makes it.
     *
     * @param task null for that of a project that exists
     * @param algorithm what {@code pgml.models} calls models of this kind
     */
    public Importer(Call call, String projectName, @Nullable Task task, String algorithm) {
        this.call = call;
        this.project = new Projects(call.sql().asOwner()).findOrCreate(projectName, task);
        this.algorithm = algorithm;
        this.messages = new TrainingMessages(call);
        this.memory = new TrainingMemory(call.loadedObjects());
        this.progress = new RunningTraining(call, projectName, algorithm, memory);
    }

    public Task task() {
        return project.task();
    }

    /** Reads the rows to measure the model on, and says how they would be prepared. */
    public Preparation read(SnapshotRequest request) {
        messages.snapshotting(request.relationName());
        Snapshot taken = take(request);
        messages.data(taken);
        snapshot = taken;
        return taken.preparation();
    }

    private Snapshot take(SnapshotRequest request) {
        try {
            return new Snapshots(call, progress, memory, task()).take(request);
        } catch (InvalidInput e) {
            throw Refusal.of(e);
        }
    }

    /**
     * Stores the model.
     *
     * @param origin where it comes from, ready for JSON
     */
    public Trainer.Trained store(
            Model model, Preparation preparation, Map<String, Object> origin, boolean deploy) {
        if (snapshot != null) {
            requireFits(model, snapshot);
        }
        Optional<Evaluation> evaluation =
                Optional.ofNullable(snapshot).map(rows -> evaluate(model, rows, preparation));
        Models models = new Models(call.sql().asOwner());
        long id = models.insert(newModel(preparation));
        progress.begin(RunningTraining.Phase.STORING);
        memory.reserve((1 + Artifact.BYTES_OF_BYTE) * model.bytes());
        models.complete(
                id,
                Artifact.write(new Artifact.Content(model, preparation)),
                "{}",
                evaluation.map(Evaluation::json).orElse("{}"),
                provenance(origin),
                Optional.ofNullable(snapshot).map(rows -> statistics(model, rows)).orElse(null));
        boolean deployed =
                new AutomaticDeployment(call, project)
                        .consider(id, evaluation.map(Evaluation::metrics).orElse(Map.of()), deploy);
        return new Trainer.Trained(project.name(), Tasks.shown(task()), algorithm, deployed);
    }

    private static void requireFits(Model model, Snapshot rows) {
        int labels = rows.testing().targets().size();
        if (model.task().isSupervised() && model.outputs() != labels) {
            throw new SqlError(
                    ErrorCode.INVALID_PARAMETER,
                    "the model predicts %d numbers for a row, but y_column_name names %d columns"
                            .formatted(model.outputs(), labels),
                    "Name a column for each: y_column_name => ARRAY[...].");
        }
        if (model instanceof Classifier classifier) {
            LabelMemory.require(
                    PerLabel.NOTHING,
                    classifier.labels().count(),
                    0,
                    rows.testing().rows(),
                    Runtime.getRuntime().maxMemory());
        }
    }

    private Evaluation evaluate(Model model, Snapshot rows, Preparation preparation) {
        Evaluation evaluation =
                Evaluation.of(model, rows.testing(), preparation.labels(), progress);
        messages.evaluation(evaluation);
        return evaluation;
    }

    private String statistics(Model model, Snapshot rows) {
        return TrainingStatistics.of(model, algorithm, Evaluation.NONE, rows, progress).json();
    }

    private NewModel newModel(Preparation preparation) {
        return new NewModel(
                project.id(),
                snapshot == null ? null : snapshot.id(),
                preparation.inputs(),
                algorithm,
                null,
                "{}",
                null,
                "{}",
                "{}");
    }

    private String provenance(Map<String, Object> origin) {
        Map<String, Object> provenance = new LinkedHashMap<>();
        if (snapshot != null) {
            provenance.put("data", Provenance.of(snapshot));
        }
        provenance.put("model", origin);
        provenance.put("versions", Versions.all());
        return Json.write(provenance);
    }

    @Override
    public void close() {
        progress.close();
        memory.close();
    }
}
