package org.howdah.ml.snapshot;

import java.util.function.Supplier;
import org.howdah.host.sql.Row;
import org.howdah.host.sql.Sql;

/** Reads relations in the order in which their rows lie, as far as PostgreSQL can. */
final class PhysicalOrder {
    private final Sql sql;

    PhysicalOrder(Sql sql) {
        this.sql = sql;
    }

    /**
     * Runs something while scans begin at the first row, and no parallel workers mix the rows. An
     * error needs no restoring: it ends the transaction that the settings belong to.
     */
    <T> T during(Supplier<T> read) {
        Row before =
                sql.queryOne(
                                """
                                SELECT pg_catalog.current_setting('synchronize_seqscans') AS scans,
                                    pg_catalog.current_setting('max_parallel_workers_per_gather')
                                        AS workers
                                """)
                        .orElseThrow();
        set("off", "0");
        T result = read.get();
        set(before.get("scans", String.class), before.get("workers", String.class));
        return result;
    }

    private void set(String scans, String workers) {
        sql.query(
                """
                SELECT pg_catalog.set_config('synchronize_seqscans', $1, true),
                    pg_catalog.set_config('max_parallel_workers_per_gather', $2, true)
                """,
                scans,
                workers);
    }
}
