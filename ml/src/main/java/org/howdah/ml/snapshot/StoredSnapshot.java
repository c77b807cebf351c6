package org.howdah.ml.snapshot;

import java.util.List;
import org.howdah.host.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code pgml.snapshots}.
 *
 * @param checksum of the rows, or null if they were never read to the end
 * @param rows how many there were
 */
record StoredSnapshot(
        long id, SnapshotRequest request, @Nullable String checksum, @Nullable Long rows) {

    static StoredSnapshot of(Row row) {
        SnapshotRequest request =
                new SnapshotRequest(
                        row.get("relation_name", String.class),
                        List.of(row.get("labels", String[].class)),
                        new TestSize(row.get("test_size", Float.class)),
                        Sampling.of(row.get("test_sampling", String.class)),
                        row.get("seed", Long.class),
                        row.get("materialized", Boolean.class),
                        row.get("preprocess", String.class));
        return new StoredSnapshot(
                row.get("id", Long.class),
                request,
                (String) row.get("checksum"),
                (Long) row.get("num_rows"));
    }

    /** The relation that holds its rows: the copy, where there is one. */
    String source() {
        return request.materialize() ? MaterializedRows.tableName(id) : request.relationName();
    }
}
