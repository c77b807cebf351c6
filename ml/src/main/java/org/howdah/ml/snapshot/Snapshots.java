package org.howdah.ml.snapshot;

import java.util.List;
import java.util.Map;
import org.howdah.host.call.Call;
import org.howdah.host.error.ErrorCode;
import org.howdah.host.error.Severity;
import org.howdah.host.error.SqlError;
import org.howdah.ml.data.Matrix;
import org.howdah.ml.learner.MemoryScope;
import org.howdah.ml.learner.Progress;
import org.howdah.ml.learner.Task;
import org.howdah.ml.learner.TrainingSet;
import org.howdah.ml.memory.TrainingMemory;
import org.howdah.ml.preparation.FittedPreparation;
import org.howdah.ml.preparation.Preparation;
import org.howdah.ml.preparation.PreparationFitter;
import org.howdah.ml.preparation.Preprocessing;
import org.jspecify.annotations.Nullable;

/**
 * Takes snapshots of relations, and reads earlier ones again.
 *
 * <p>A snapshot that isn't materialized holds no rows, but a checksum of them: where the relation
 * gives other rows when it is read again, a new snapshot is taken, so that models of one snapshot
 * have always seen the same rows.
 */
public final class Snapshots {
    /** Keys, their order, and the places where both are sorted. */
    private static final long BYTES_TO_SORT_A_ROW = 48;

    private final Call call;
    private final Progress progress;
    private final TrainingMemory memory;
    private final @Nullable Task task;
    private final StoredSnapshots stored;

    /**
     * @param memory bounds what is read, as long as it is used
     * @param task null if it isn't known
     */
    public Snapshots(Call call, Progress progress, TrainingMemory memory, @Nullable Task task) {
        this.call = call;
        this.progress = progress;
        this.memory = memory;
        this.task = task;
        this.stored = new StoredSnapshots(call.sql().asOwner());
    }

    /** Takes a new snapshot. */
    public Snapshot take(SnapshotRequest request) {
        Relation relation = Relation.named(call.sql(), request.relationName());
        RelationColumns columns = RelationColumns.of(call.sql(), relation, request.labels());
        long id = stored.insert(request);
        if (request.materialize()) {
            relation = new MaterializedRows(call).copy(id, relation, columns);
            String name = request.relationName();
            call.report(
                    Severity.INFO,
                    "Snapshot of table \"%s\" created and saved in \"pgml\".\"snapshot_%d\""
                            .formatted(name, id));
        }
        return describe(id, read(relation, request, columns));
    }

    /**
     * Reads the project's last snapshot again.
     *
     * @throws SqlError 22023 if there is none
     */
    public Snapshot reuse(long projectId) {
        StoredSnapshot last = stored.latestOf(projectId).orElseThrow(Snapshots::none);
        call.report(
                Severity.INFO,
                "Using existing snapshot from \"pgml\".\"snapshot_%d\"".formatted(last.id()));
        Relation relation = Relation.named(call.sql(), last.source());
        SnapshotRequest request = last.request();
        Sampled sampled =
                read(relation, request, RelationColumns.of(call.sql(), relation, request.labels()));
        return sampled.checksum().equals(last.checksum())
                ? prepare(last.id(), sampled.coded())
                : changed(last, sampled);
    }

    private Snapshot changed(StoredSnapshot last, Sampled sampled) {
        SnapshotRequest request = sampled.request();
        long id =
                stored.insert(
                        new SnapshotRequest(
                                last.source(),
                                request.labels(),
                                request.testSize(),
                                request.sampling(),
                                request.seed(),
                                false,
                                request.preprocess()));
        call.report(
                Severity.WARNING,
                ("The rows of \"%s\" have changed since snapshot %d (%s rows then, %d now): scores of"
                                + " this model and of earlier ones are of different rows. Snapshot"
                                + " %d was taken; materialize_snapshot => true keeps the rows.")
                        .formatted(
                                last.source(),
                                last.id(),
                                last.rows(),
                                sampled.data().rows().rows(),
                                id));
        return describe(id, sampled);
    }

    private Sampled read(Relation relation, SnapshotRequest request, RelationColumns columns) {
        requireNumericLabels(columns);
        Preprocessing preprocessing =
                Preprocessing.of(request.preprocess()).requireAmong(columns.featureNames());
        RelationReader reader = new RelationReader(call, memory, relation, columns);
        RelationData data =
                request.sampling() == Sampling.LAST
                        ? new PhysicalOrder(call.sql()).during(reader::read)
                        : reader.read();
        if (task(columns) == Task.CLASSIFICATION) {
            LabelPrecision.check(call, data);
        }
        Split split = split(request, columns, data);
        RelationData arranged = data.arrange(split);
        String checksum = Checksum.of(arranged, split.train(), progress);
        return new Sampled(request, preprocessing, arranged, split, checksum);
    }

    private Split split(SnapshotRequest request, RelationColumns columns, RelationData data) {
        try (MemoryScope sorting = new MemoryScope(memory)) {
            sorting.reserve(BYTES_TO_SORT_A_ROW * data.rows().rows());
            return new Sampler(
                            request.sampling(), request.testSize(), request.seed(), task(columns))
                    .split(data, progress);
        }
    }

    /** A snapshot that isn't taken for a project is for what its label suggests. */
    private Task task(RelationColumns columns) {
        if (task != null) {
            return task;
        }
        boolean discrete =
                columns.labels().stream()
                        .anyMatch(label -> label.isCategory() || label.isIntegral());
        return discrete ? Task.CLASSIFICATION : Task.REGRESSION;
    }

    private void requireNumericLabels(RelationColumns columns) {
        for (RelationColumn label : columns.labels()) {
            if (task == Task.REGRESSION && label.isCategory()) {
                throw new SqlError(
                        ErrorCode.NOT_SUPPORTED,
                        "column \"%s\" of type %s can't be used as a label of a regression"
                                .formatted(label.name(), label.declared()),
                        "Use task => 'classification', or a label that is a number.");
            }
        }
    }

    private Snapshot describe(long id, Sampled sampled) {
        Sampled coded = sampled.coded();
        SnapshotColumns columns =
                new SnapshotColumns(
                        coded.data(), coded.preprocessing(), coded.training(), progress);
        List<Map<String, @Nullable Object>> described = columns.describe();
        stored.describe(id, described, coded.split().rows(), coded.checksum());
        StatisticsMessages.send(call, described);
        return prepare(id, coded);
    }

    private Snapshot prepare(long id, Sampled sampled) {
        RelationData data = sampled.data();
        PreparationFitter fitter =
                new PreparationFitter(
                        sampled.preprocessing(),
                        data.raw(),
                        data.categories(),
                        data.labels(),
                        task(data.columns()) == Task.CLASSIFICATION,
                        progress);
        fitter.requireComplete(data.missing());
        FittedPreparation fitted = fitter.fit(sampled.training());
        Preparation preparation = fitted.preparation();
        if (preparation.outputs() != preparation.inputs()) {
            memory.reserve(4L * sampled.split().rows() * preparation.outputs());
        }
        Matrix features = fitted.apply(data.rows().features(), progress);
        if (preparation.outputs() != preparation.inputs()) {
            // nobody has the rows as they were read any more
            memory.release(4L * sampled.split().rows() * preparation.inputs());
        }
        TrainingSet rows =
                TrainingSet.joint(features, data.rows().targets()).describedBy(fitted.features());
        return new Snapshot(
                id,
                sampled.split().training(rows),
                sampled.split().testing(rows),
                preparation,
                sampled.checksum(),
                sampled.request());
    }

    private static SqlError none() {
        return new SqlError(
                ErrorCode.INVALID_PARAMETER,
                "You must pass a `relation_name` and `y_column_name` to snapshot the first time you"
                        + " train a model.",
                "Later trainings of the project take its last snapshot where none is named.");
    }

    /** Rows that were read, in the order of the split that divides them. */
    private record Sampled(
            SnapshotRequest request,
            Preprocessing preprocessing,
            RelationData data,
            Split split,
            String checksum) {

        TrainingSet training() {
            return split.training(data.rows());
        }

        /** The same with the codes that categories have in the training rows. */
        Sampled coded() {
            RelationData coded = new TrainingCategories(data, preprocessing).code(training());
            return new Sampled(request, preprocessing, coded, split, checksum);
        }
    }
}
