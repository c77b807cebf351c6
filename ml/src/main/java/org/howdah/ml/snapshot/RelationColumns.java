package org.howdah.ml.snapshot;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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
        List<RelationColumn> features = new ArrayList<>(all(sql, relation));
        List<RelationColumn> labels = new ArrayList<>();
        for (String label : labelNames) {
            labels.add(
                    features.stream()
                            .filter(column -> column.name().equals(label))
                            .findFirst()
                            .orElseThrow(() -> noLabel(label)));
        }
        features.removeAll(labels);
        if (features.isEmpty()) {
            throw new SqlError(
                    ErrorCode.INVALID_PARAMETER,
                    "relation %s has no column to learn from".formatted(relation.quoted()));
        }
        RelationColumns columns = new RelationColumns(features, labels);
        columns.requireNumeric();
        return columns;
    }

    private static List<RelationColumn> all(Sql sql, Relation relation) {
        return sql
                .query(
                        """
                        SELECT a.attname::pg_catalog.text AS name, e.typname::pg_catalog.text AS type,
                            a.attnum::integer AS position, NOT a.attnotnull AS nullable,
                            b.typlen OPERATOR(pg_catalog.=) -1
                                AND b.typelem OPERATOR(pg_catalog.<>) 0 AS is_array,
                            pg_catalog.format_type(a.atttypid, a.atttypmod) AS declared
                        FROM pg_catalog.pg_attribute a
                            JOIN pg_catalog.pg_type t ON t.oid OPERATOR(pg_catalog.=) a.atttypid
                            JOIN pg_catalog.pg_type b ON b.oid OPERATOR(pg_catalog.=)
                                CASE WHEN t.typbasetype OPERATOR(pg_catalog.=) 0
                                    THEN t.oid ELSE t.typbasetype END
                            JOIN pg_catalog.pg_type e ON e.oid OPERATOR(pg_catalog.=)
                                CASE WHEN b.typlen OPERATOR(pg_catalog.=) -1
                                        AND b.typelem OPERATOR(pg_catalog.<>) 0
                                    THEN b.typelem ELSE b.oid END
                        WHERE a.attrelid::bigint OPERATOR(pg_catalog.=) $1
                            AND a.attnum OPERATOR(pg_catalog.>) 0 AND NOT a.attisdropped
                        ORDER BY a.attnum
                        """,
                        relation.id())
                .stream()
                .map(RelationColumn::of)
                .toList();
    }

    private void requireNumeric() {
        for (RelationColumn column : inOrder()) {
            if (!column.isNumeric() || (labels.contains(column) && column.array())) {
                throw new SqlError(
                        ErrorCode.NOT_SUPPORTED,
                        "column \"%s\" of type %s can't be used as a %s"
                                .formatted(
                                        column.name(),
                                        column.declared(),
                                        labels.contains(column) ? "label" : "feature"),
                        "Numbers, booleans and, as features, arrays of those can. Leave the column"
                                + " out or convert it in a view.");
            }
        }
    }

    private static SqlError noLabel(String label) {
        return new SqlError(
                ErrorCode.UNDEFINED_COLUMN,
                "Column `%s` not found. Did you pass the correct `y_column_name`?"
                        .formatted(label));
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
