package org.howdah.ml.dataset;

import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import org.howdah.host.error.SqlError;
import org.howdah.host.sql.Row;
import org.howdah.host.sql.Sql;
import org.howdah.ml.project.Identifiers;

/**
 * A data set's table {@code pgml.<name>}. It belongs to the extension's owner and everybody may
 * read it.
 *
 * <p>Its comment says that it was made here: only such a table is filled anew. It stays the same
 * table then, with the views on it and the rights that were granted.
 */
final class DatasetTable {
    private static final int ROWS_AT_ONCE = 1000;
    private static final String DUPLICATE_TABLE = "42P07";

    private final Sql sql;
    private final BundledDataset dataset;
    private final String table;
    private final String mark;

    /** With the rights of the extension's owner. */
    DatasetTable(Sql owner, BundledDataset dataset) {
        this.sql = owner;
        this.dataset = dataset;
        this.table = "pgml." + Identifiers.quote(dataset.name());
        this.mark = "Data set " + dataset.name() + ", filled by pgml.load_dataset";
    }

    String name() {
        return "pgml." + dataset.name();
    }

    /** Makes the table, or empties it; then fills it. */
    long fill(DatasetFile file) {
        prepare(file.columns());
        long filled = 0;
        for (int from = 0; from < file.rows().size(); from += ROWS_AT_ONCE) {
            filled += insert(file, from, Math.min(file.rows().size(), from + ROWS_AT_ONCE));
        }
        return filled;
    }

    private void prepare(List<String> columns) {
        Optional<Row> existing =
                sql.queryOne(
                        """
                        SELECT obj_description(c.oid, 'pg_class') IS NOT DISTINCT FROM $2
                            AND c.relowner = current_user::regrole AND c.relkind = 'r' AS ours
                        FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
                        WHERE n.nspname = 'pgml' AND c.relname = $1
                        """,
                        dataset.name(),
                        mark);
        if (existing.isEmpty()) {
            create(columns);
        } else if (existing.get().get("ours", Boolean.class)) {
            sql.execute("TRUNCATE " + table);
        } else {
            throw new SqlError(
                    DUPLICATE_TABLE,
                    "relation \"%s\" exists and was not made by pgml.load_dataset"
                            .formatted(name()),
                    null,
                    "Rename it or drop it, and load the data set again.");
        }
    }

    private void create(List<String> columns) {
        StringJoiner definitions = new StringJoiner(", ", "CREATE TABLE " + table + " (", ")");
        for (int i = 0; i < columns.size(); i++) {
            definitions.add(Identifiers.quote(columns.get(i)) + " " + dataset.types().get(i));
        }
        sql.execute(definitions.toString());
        sql.execute("COMMENT ON TABLE " + table + " IS '" + mark + "'");
        sql.execute("GRANT SELECT ON " + table + " TO PUBLIC");
    }

    private long insert(DatasetFile file, int from, int to) {
        StringJoiner columns = new StringJoiner(", ");
        StringJoiner values = new StringJoiner(", ");
        StringJoiner arrays = new StringJoiner(", ");
        Object[] parameters = new Object[file.columns().size()];
        for (int i = 0; i < parameters.length; i++) {
            columns.add(Identifiers.quote(file.columns().get(i)));
            values.add("v.c" + i + "::" + dataset.types().get(i));
            arrays.add("$" + (i + 1) + "::text[]");
            parameters[i] = file.column(i, from, to);
        }
        StringJoiner names = new StringJoiner(", ");
        for (int i = 0; i < parameters.length; i++) {
            names.add("c" + i);
        }
        String statement =
                "INSERT INTO %s (%s) SELECT %s FROM unnest(%s) AS v (%s)"
                        .formatted(table, columns, values, arrays, names);
        return sql.execute(statement, parameters);
    }
}
