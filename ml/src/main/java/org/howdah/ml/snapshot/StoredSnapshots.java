package org.howdah.ml.snapshot;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.howdah.host.sql.Sql;
import org.howdah.ml.project.Json;
import org.jspecify.annotations.Nullable;

/** The table {@code pgml.snapshots}. */
final class StoredSnapshots {
    private final Sql owner;

    /** With the rights of the extension's owner. */
    StoredSnapshots(Sql owner) {
        this.owner = owner;
    }

    /** An earlier installation of the extension may have left tables of the ids to come. */
    long insert(SnapshotRequest request) {
        return owner.queryOne(
                        """
                        WITH RECURSIVE free(id) AS (
                            SELECT nextval('pgml.snapshots_id_seq')
                            UNION ALL
                            SELECT nextval('pgml.snapshots_id_seq') FROM free
                            WHERE to_regclass('pgml.snapshot_' || free.id) IS NOT NULL)
                        INSERT INTO pgml.snapshots (
                            id, relation_name, y_column_name, test_size, test_sampling, status,
                            materialized, seed, preprocess)
                        SELECT max(id), $1, nullif($2::text[], '{}'), $3, $4::pgml.sampling, 'in_progress', $5, $6,
                            $7::jsonb
                        FROM free
                        RETURNING id
                        """,
                        request.relationName(),
                        request.labels().toArray(String[]::new),
                        request.testSize().value(),
                        request.sampling().toString(),
                        request.materialize(),
                        request.seed(),
                        request.preprocess())
                .orElseThrow()
                .get("id", Long.class);
    }

    void describe(
            long id, List<Map<String, @Nullable Object>> columns, long rows, String checksum) {
        owner.execute(
                """
                UPDATE pgml.snapshots
                SET columns = $2::jsonb, analysis = $3::jsonb, num_rows = $4, checksum = $5,
                    status = 'successful'
                WHERE id = $1
                """,
                id,
                Json.write(columns),
                Json.write(Map.of("samples", rows)),
                rows,
                checksum);
    }

    /** The last snapshot that a model of the project was made of. */
    Optional<StoredSnapshot> latestOf(long projectId) {
        return owner.queryOne(
                        """
                        SELECT s.id, s.relation_name, COALESCE(s.y_column_name, '{}') AS labels,
                            s.test_size, s.test_sampling::text AS test_sampling, s.seed,
                            COALESCE(s.materialized, false) AS materialized, s.checksum, s.num_rows,
                            s.preprocess::text AS preprocess
                        FROM pgml.snapshots s JOIN pgml.models m ON m.snapshot_id = s.id
                        WHERE m.project_id = $1
                        ORDER BY s.id DESC
                        LIMIT 1
                        """,
                        projectId)
                .map(StoredSnapshot::of);
    }
}
