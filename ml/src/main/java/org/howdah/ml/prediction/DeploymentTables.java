package org.howdah.ml.prediction;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.howdah.host.call.Call;
import org.howdah.host.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * The tables that say what is deployed, of which a session must hear before it caches what it read
 * from them. Not thread-safe.
 *
 * <p>Their ids are those that another session of the database found, if any: so the first question
 * is the one for the model. The answer tells the true ids, as the extension may have been created
 * again, and is thrown away if others were watched.
 */
final class DeploymentTables {
    /** To be selected with what is asked for. */
    static final String IDS =
            """
            ARRAY['pgml.projects'::regclass, 'pgml.models'::regclass,
                'pgml.deployments'::regclass]::oid[]::bigint[] AS tables
            """;

    /** By database, what its last session found. */
    private static final Map<Integer, List<Long>> KNOWN = new ConcurrentHashMap<>();

    private @Nullable List<Long> watched;

    /** The only row of a query with {@link #IDS}; changes after its snapshot will be heard of. */
    Optional<Row> query(Call call, String statement, Object key) {
        if (watched == null) {
            watch(call, KNOWN.getOrDefault(call.session().databaseId(), List.of()));
        }
        Optional<Row> row = call.sql().asOwner().queryOne(statement, key);
        if (row.isEmpty() || ids(row.get()).equals(watched)) {
            return row;
        }
        KNOWN.put(call.session().databaseId(), ids(row.get()));
        watch(call, ids(row.get()));
        return call.sql().asOwner().queryOne(statement, key);
    }

    private void watch(Call call, List<Long> ids) {
        ids.forEach(id -> call.session().watch(id.intValue()));
        watched = ids;
    }

    private static List<Long> ids(Row row) {
        return List.of(row.get("tables", Long[].class));
    }
}
