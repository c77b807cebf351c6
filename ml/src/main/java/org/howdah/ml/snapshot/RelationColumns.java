package org.howdah.ml.snapshot;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.howdah.host.error.ErrorCode;
import org.howdah.host.error.SqlError;
import org.howdah.host.sql.Sql;

/**
 * What of a relation is learned: all columns but the labels are features.
 *
 * @param features in the relation's order
 * @param labels in the order asked for
 */
record RelationColumns(List<RelationColumn> features, List<RelationColumn> labels) {

    RelationColumns {
        features = List.copyOf(features);
        labels = List.copyOf(labels);
    }

    /**
     * Looks up the columns of a relation.
     *
     * @throws SqlError 42703 for a label that is no column, 0A000 for a type that can't be learned
     */
    static RelationColumns of(Sql sql, Relation relation, List<String> labelNames) {
        List<RelationColumn> columns = all(sql, relation);
        List<RelationColumn> features = new ArrayList<>(columns);
        List<RelationColumn> labels = new ArrayList<>();
        for (String label : labelNames) {
            labels.add(
                    features.stream()
                            .filter(column -> column.name().equals(label))
                            .findFirst()
                            .orElseThrow(() -> noLabel(label, columns)));
        }
        features.removeAll(labels);
        if (features.isEmpty()) {
            throw new SqlError(
                    ErrorCode.INVALID_PARAMETER,
                    "relation %s has no column to learn from".formatted(relation.quoted()),
                    "It needs a column beside those that y_column_name names.");
        }
        RelationColumns found = new RelationColumns(features, labels);
        found.requireLearnable();
        return found;
    }

    private static List<RelationColumn> all(Sql sql, Relation relation) {
        return sql
                .query(
                        """
                        SELECT a.attname::pg_catalog.text AS name, e.typname::pg_catalog.text AS type,
                            pg_catalog.concat(pg_catalog.quote_ident(n.nspname), '.',
                                pg_catalog.quote_ident(e.typname),
                                CASE WHEN b.is_array THEN '[]' END) AS sql_type,
                            n.nspname OPERATOR(pg_catalog.=) 'pg_catalog' AS built_in,
                            ARRAY(SELECT l.enumlabel::pg_catalog.text FROM pg_catalog.pg_enum l
                                WHERE l.enumtypid OPERATOR(pg_catalog.=) e.oid
                                ORDER BY l.enumsortorder) AS members,
                            a.attnum::integer AS position, NOT a.attnotnull AS nullable,
                            b.is_array,
                            pg_catalog.format_type(a.atttypid, a.atttypmod) AS declared
                        FROM pg_catalog.pg_attribute a
                            CROSS JOIN LATERAL (%1$s) AS b
                            CROSS JOIN LATERAL (%2$s) AS t
                            JOIN pg_catalog.pg_type e ON e.oid OPERATOR(pg_catalog.=) t.oid
                            JOIN pg_catalog.pg_namespace n
                                ON n.oid OPERATOR(pg_catalog.=) e.typnamespace
                        WHERE a.attrelid::bigint OPERATOR(pg_catalog.=) $1
                            AND a.attnum OPERATOR(pg_catalog.>) 0 AND NOT a.attisdropped
                        ORDER BY a.attnum
                        """
                                .formatted(base("a.atttypid"), base("b.element")),
                        relation.id())
                .stream()
                .map(RelationColumn::of)
                .toList();
    }

    /** What a type is made of, through domains over domains: itself, or an array's elements. */
    private static String base(String type) {
        return """
                WITH RECURSIVE made(oid, below) AS (
                    SELECT p.oid, p.typbasetype FROM pg_catalog.pg_type p
                    WHERE p.oid OPERATOR(pg_catalog.=) %s
                    UNION ALL
                    SELECT p.oid, p.typbasetype
                    FROM made JOIN pg_catalog.pg_type p ON p.oid OPERATOR(pg_catalog.=) made.below)
                SELECT p.oid, q.is_array,
                    CASE WHEN q.is_array THEN p.typelem ELSE p.oid END AS element
                FROM made JOIN pg_catalog.pg_type p ON p.oid OPERATOR(pg_catalog.=) made.oid
                    CROSS JOIN LATERAL (SELECT p.typlen OPERATOR(pg_catalog.=) -1
                        AND p.typelem OPERATOR(pg_catalog.<>) 0 AS is_array) AS q
                WHERE made.below OPERATOR(pg_catalog.=) 0
                """
                .formatted(type);
    }

    private void requireLearnable() {
        for (RelationColumn column : inOrder()) {
            boolean isLabel = labels.contains(column);
            if (isLabel ? !column.isLabel() : column.quantity().isEmpty()) {
                throw new SqlError(
                        ErrorCode.NOT_SUPPORTED,
                        "column \"%s\" of type %s can't be used as a %s"
                                .formatted(
                                        column.name(),
                                        column.declared(),
                                        isLabel ? "label" : "feature"),
                        isLabel
                                ? "Numbers, booleans, texts, enums and uuids can. Convert it in a view."
                                : "Numbers, booleans, texts, enums, uuids, dates, times, intervals and"
                                        + " arrays of those can. Leave the column out or convert it"
                                        + " in a view.");
            }
        }
    }

    private static SqlError noLabel(String label, List<RelationColumn> columns) {
        return new SqlError(
                ErrorCode.UNDEFINED_COLUMN,
                "Column `%s` not found. Did you pass the correct `y_column_name`?".formatted(label),
                "The relation has: %s."
                        .formatted(
                                columns.stream()
                                        .map(RelationColumn::name)
                                        .collect(Collectors.joining(", "))));
    }

    List<String> featureNames() {
        return features.stream().map(RelationColumn::name).toList();
    }

    /** Features, then labels: the order in which they are read. */
    List<RelationColumn> inOrder() {
        return Stream.concat(features.stream(), labels.stream()).toList();
    }

    /** Features and labels as they stand in the relation. */
    List<RelationColumn> inTable() {
        return inOrder().stream()
                .sorted(Comparator.comparingInt(RelationColumn::position))
                .toList();
    }
}
