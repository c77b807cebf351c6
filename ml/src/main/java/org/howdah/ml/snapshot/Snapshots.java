package org.howdah.ml.snapshot;

import org.howdah.host.call.Call;
import org.howdah.host.error.ErrorCode;
import org.howdah.host.error.Severity;
import org.howdah.host.error.SqlError;
import org.howdah.ml.learner.Task;

/**
 * Takes snapshots of relations, and reads earlier ones again.
 *
 * <p>A snapshot that isn't materialized holds no rows, but a checksum of them: where the relation
 * gives other rows when it is read again, a new snapshot is taken, so that models of one snapshot
 * have always seen the same rows.
 */
public final class Snapshots {
    private final Call call;
    private final TrainingMemory memory;
    private final Task task;
    private final StoredSnapshots stored;

    /**
     * @param memory bounds what is read, as long as it is used
     */
    public Snapshots(Call call, TrainingMemory memory, Task task) {
        this.call = call;
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
        return describe(id, read(relation, request));
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
        Sampled sampled = read(relation, last.request());
        return sampled.checksum().equals(last.checksum())
                ? sampled.snapshot(last.id())
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
                                false));
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

    private Sampled read(Relation relation, SnapshotRequest request) {
        RelationColumns columns = RelationColumns.of(call.sql(), relation, request.labels());
        RelationReader reader = new RelationReader(call, memory, relation, columns);
        RelationData data =
                request.sampling() == Sampling.LAST
                        ? new PhysicalOrder(call.sql()).during(reader::read)
                        : reader.read();
        Split split =
                new Sampler(request.sampling(), request.testSize(), request.seed(), task)
                        .split(data, call::check);
        return new Sampled(request, data, split, Checksum.of(data, split, call::check));
    }

    private Snapshot describe(long id, Sampled sampled) {
        Snapshot snapshot = sampled.snapshot(id);
        SnapshotColumns columns =
                new SnapshotColumns(sampled.data(), snapshot.training(), call::check);
        stored.describe(id, columns.describe(), snapshot.rows(), sampled.checksum());
        return snapshot;
    }

    private static SqlError none() {
        return new SqlError(
                ErrorCode.INVALID_PARAMETER,
                "You must pass a `relation_name` and `y_column_name` to snapshot the first time you"
                        + " train a model.");
    }

    /** Rows that were read, and how they are divided. */
    private record Sampled(
            SnapshotRequest request, RelationData data, Split split, String checksum) {

        Snapshot snapshot(long id) {
            return new Snapshot(
                    id, split.training(data.rows()), split.testing(data.rows()), checksum, request);
        }
    }
}
