package org.howdah.ml.snapshot;

import java.util.Optional;
import org.howdah.host.error.ErrorCode;
import org.howdah.host.error.SqlError;
import org.howdah.host.sql.Row;
import org.howdah.host.sql.Sql;

/** Finds the relation that a name means. */
final class RelationLookup {
    private static final String DESCRIBE =
            """
            SELECT c.oid::bigint AS id, n.nspname::pg_catalog.text AS schema, c.relname::pg_catalog.text AS name,
                c.relkind::pg_catalog.text AS kind
            FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n
                ON n.oid OPERATOR(pg_catalog.=) c.relnamespace
            WHERE c.oid OPERATOR(pg_catalog.=)
            """;

    private final Sql sql;
    private final String asked;

    RelationLookup(Sql sql, String asked) {
        this.sql = sql;
        this.asked = asked;
    }

    Relation find() {
        return literal()
                .or(this::asIdentifier)
                .map(row -> Relation.of(row, asked))
                .orElseThrow(this::missing);
    }

    private Optional<Row> literal() {
        int dot = asked.indexOf('.');
        return dot < 0
                ? sql.queryOne(
                        DESCRIBE
                                + """
                                COALESCE(
                                    pg_catalog.to_regclass(pg_catalog.quote_ident($1)),
                                    pg_catalog.to_regclass(pg_catalog.concat(
                                        'public.', pg_catalog.quote_ident($1))))
                                """,
                        asked)
                : sql.queryOne(
                        DESCRIBE
                                + """
                                pg_catalog.to_regclass(pg_catalog.concat(
                                    pg_catalog.quote_ident($1), '.', pg_catalog.quote_ident($2)))
                                """,
                        asked.substring(0, dot),
                        asked.substring(dot + 1));
    }

    /** The name as SQL reads it; a name that can't be one is an error there. */
    private Optional<Row> asIdentifier() {
        try {
            return sql.inSubtransaction().queryOne(DESCRIBE + "pg_catalog.to_regclass($1)", asked);
        } catch (SqlError e) {
            return Optional.empty();
        }
    }

    private SqlError missing() {
        return new SqlError(
                ErrorCode.UNDEFINED_TABLE,
                "relation \"%s\" does not exist".formatted(asked),
                "Name it as schema.table; without a schema it is looked for along the search path"
                        + " and in schema public.");
    }
}
