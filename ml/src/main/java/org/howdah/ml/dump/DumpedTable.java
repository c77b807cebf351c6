package org.howdah.ml.dump;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.howdah.host.sql.Sql;

/** The tables that are dumped, those that others refer to first. */
enum DumpedTable {
    PROJECTS,
    SNAPSHOTS,
    MODELS,
    DEPLOYMENTS,
    FILES,
    LOGS;

    /** The name without schema. */
    String table() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The columns in their order. */
    List<String> columns(Sql owner) {
        return owner
                .query(
                        """
                        SELECT attname::text AS name FROM pg_attribute
                        WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped
                        ORDER BY attnum
                        """,
                        "pgml." + table())
                .stream()
                .map(row -> row.get("name", String.class))
                .toList();
    }

    boolean isEmpty(Sql owner) {
        return owner.query("SELECT 1 AS one FROM pgml.%s LIMIT 1".formatted(table())).isEmpty();
    }

    /**
     * Lets the ids go on behind those of the table, and never back: sessions may remember ids that
     * were there once.
     */
    void advanceSequence(Sql owner) {
        owner.query(
                """
                SELECT setval('pgml.%1$s_id_seq', greatest(max(id),
                    (SELECT last_value FROM pgml.%1$s_id_seq)))
                FROM pgml.%1$s HAVING count(*) > 0
                """
                        .formatted(table()));
    }

    /** Keeps others from writing until the transaction ends. */
    static void lock(Sql owner, String mode) {
        String tables =
                Arrays.stream(values())
                        .map(table -> "pgml." + table.table())
                        .collect(Collectors.joining(", "));
        owner.execute("LOCK TABLE %s IN %s MODE".formatted(tables, mode));
    }
}
