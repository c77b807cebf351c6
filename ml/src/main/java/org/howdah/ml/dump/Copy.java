package org.howdah.ml.dump;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.howdah.host.sql.Sql;
import org.howdah.ml.project.Identifiers;

/**
 * PostgreSQL's own COPY between a table and a file of the server, with the caller's rights to
 * files. Values are texts in UTF-8, whatever the session's settings: the functions that call this
 * fix those that texts depend on.
 */
final class Copy {
    private static final String FORMAT = "WITH (FORMAT csv, HEADER, ENCODING 'UTF8')";

    private final Sql caller;

    Copy(Sql caller) {
        this.caller = caller;
    }

    /** Writes all rows and returns how many. */
    long write(DumpedTable table, List<String> columns, Path directory) {
        return run(table, columns, "TO", directory);
    }

    /** Appends all rows of the file and returns how many. */
    long read(DumpedTable table, List<String> columns, Path directory) {
        return run(table, columns, "FROM", directory);
    }

    private long run(DumpedTable table, List<String> columns, String way, Path directory) {
        String names = columns.stream().map(Identifiers::quote).collect(Collectors.joining(", "));
        return caller.execute(
                "COPY pgml.%s (%s) %s %s %s"
                        .formatted(table.table(), names, way, file(table, directory), FORMAT));
    }

    private String file(DumpedTable table, Path directory) {
        return caller.queryOne(
                        "SELECT pg_catalog.quote_literal($1) AS file",
                        directory.resolve(table.table() + ".csv").toString())
                .orElseThrow()
                .get("file", String.class);
    }
}
