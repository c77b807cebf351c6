package org.howdah.ml.snapshot;

import org.howdah.host.error.SqlError;
import org.howdah.host.sql.Row;
import org.howdah.host.sql.Sql;
import org.howdah.ml.project.Identifiers;

/**
 * A table, view, materialized view, foreign or partitioned table.
 *
 * @param id its object id
 */
record Relation(long id, String schema, String name) {
    private static final String WRONG_OBJECT_TYPE = "42809";

    /**
     * The relation that a name means to the caller.
     *
     * <p>The name is first taken literally, as PostgresML does: {@code name} or {@code
     * schema.name}, case-sensitive and without quotes. An unqualified one is looked for along the
     * search path, then in schema {@code public}. Only if there is none, the name is read as SQL
     * does.
     *
     * @throws SqlError 42P01 if there is none, 42809 if it has no rows
     */
    static Relation named(Sql sql, String name) {
        return new RelationLookup(sql, name).find();
    }

    static Relation of(Row row, String asked) {
        String kind = row.get("kind", String.class);
        if (!"rvmfp".contains(kind)) {
            throw new SqlError(
                    WRONG_OBJECT_TYPE,
                    "\"%s\" is no table or view".formatted(asked),
                    null,
                    "Name a table, a view, a materialized view or a foreign table that has the rows.");
        }
        return new Relation(
                row.get("id", Long.class),
                row.get("schema", String.class),
                row.get("name", String.class));
    }

    /** The name as SQL has it. */
    String quoted() {
        return Identifiers.quote(schema) + "." + Identifiers.quote(name);
    }
}
