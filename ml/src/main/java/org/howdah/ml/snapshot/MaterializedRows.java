package org.howdah.ml.snapshot;

import java.util.stream.Collectors;
import org.howdah.host.call.Call;
import org.howdah.host.sql.Sql;
import org.howdah.ml.project.Identifiers;

/**
 * Copies the rows of a relation into a table of the extension's owner, which the caller may read.
 *
 * <p>The caller's rights choose the rows; nothing of the relation runs with the owner's.
 */
final class MaterializedRows {
    private final Call call;
    private final Sql owner;

    MaterializedRows(Call call) {
        this.call = call;
        this.owner = call.sql().asOwner();
    }

    static String tableName(long snapshotId) {
        return "pgml.snapshot_" + snapshotId;
    }

    /** Makes {@code pgml.snapshot_<id>} of the columns that are learned from. */
    Relation copy(long snapshotId, Relation from, RelationColumns columns) {
        String table = tableName(snapshotId);
        owner.execute("CREATE TABLE %s (%s)".formatted(table, definitions(columns)));
        String user = user(call.sql());
        boolean isOwner = user.equals(user(owner));
        if (!isOwner) {
            grant("GRANT SELECT, INSERT ON %s TO %s", table, user);
        }
        insert(table, from, columns);
        if (!isOwner) {
            grant("REVOKE INSERT ON %s FROM %s", table, user);
        }
        return Relation.named(call.sql(), table);
    }

    private static String definitions(RelationColumns columns) {
        return columns.inTable().stream()
                .map(column -> Identifiers.quote(column.name()) + " " + column.sqlType())
                .collect(Collectors.joining(", "));
    }

    private void insert(String table, Relation from, RelationColumns columns) {
        String names =
                columns.inTable().stream()
                        .map(column -> Identifiers.quote(column.name()))
                        .collect(Collectors.joining(", "));
        String statement =
                "INSERT INTO %s (%s) SELECT %s FROM %s"
                        .formatted(table, names, names, from.quoted());
        new PhysicalOrder(call.sql()).during(() -> call.sql().execute(statement));
    }

    private void grant(String statement, String table, String user) {
        owner.execute(statement.formatted(table, Identifiers.quote(user)));
    }

    private static String user(Sql sql) {
        return sql.queryOne("SELECT current_user::pg_catalog.text AS name")
                .orElseThrow()
                .get("name", String.class);
    }
}
