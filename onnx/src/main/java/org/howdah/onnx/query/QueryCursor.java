package org.howdah.onnx.query;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.howdah.host.call.Call;
import org.howdah.host.error.ErrorCode;
import org.howdah.host.error.SqlError;
import org.howdah.host.sql.ColumnStream;
import org.howdah.host.sql.ColumnType;
import org.howdah.host.sql.Sql;

/**
 * The rows of a user's query, some at a time, with the caller's rights. Between them the call may
 * send its results, which it may not while a statement runs. The first column comes as text.
 */
final class QueryCursor {
    private final Sql sql;
    private final String name;
    private final List<ColumnType> columns;

    private QueryCursor(Sql sql, String name, List<ColumnType> columns) {
        this.sql = sql;
        this.name = name;
        this.columns = columns;
    }

    /**
     * Starts a query.
     *
     * @throws SqlError 22023 if it has no column beside the key; PostgreSQL's own errors if it is
     *     no query, or may not be run
     */
    static QueryCursor open(Call call, String query) {
        String source = "(\n" + withoutEnd(query) + "\n) AS query";
        List<ColumnType> columns = columns(call.sql(), source);
        if (columns.size() < 2) {
            throw new SqlError(
                    ErrorCode.INVALID_PARAMETER,
                    columns.isEmpty()
                            ? "the query has no columns"
                            : "the query has only one column",
                    "Select a key first, then the model's inputs.");
        }
        // A call has one cursor, and ends before the next one of its depth begins.
        String name = "\"howdah query %d\"".formatted(call.depth());
        call.sql()
                .execute(
                        "DECLARE %s NO SCROLL CURSOR FOR SELECT c0::pg_catalog.text, %s FROM %s (%s)"
                                .formatted(
                                        name,
                                        names(1, columns.size()),
                                        source,
                                        names(0, columns.size())));
        return new QueryCursor(call.sql(), name, columns.subList(1, columns.size()));
    }

    /**
     * Its columns. As a statement that may only read it is refused if it writes, or is several
     * statements of which one does, or locks rows.
     */
    private static List<ColumnType> columns(Sql sql, String source) {
        try (ColumnStream none = sql.readOnly().stream("SELECT * FROM " + source + " LIMIT 0")) {
            return none.type().columns();
        }
    }

    private static String withoutEnd(String query) {
        String text = query.strip();
        return text.endsWith(";") ? text.substring(0, text.length() - 1) : text;
    }

    private static String names(int from, int to) {
        return IntStream.range(from, to).mapToObj(i -> "c" + i).collect(Collectors.joining(", "));
    }

    /** The columns after the key. */
    List<ColumnType> columns() {
        return columns;
    }

    /** The next rows, to be closed: none at the end. */
    ColumnStream fetch(int most) {
        return sql.stream("FETCH FORWARD %d FROM %s".formatted(most, name));
    }

    void close() {
        sql.execute("CLOSE " + name);
    }
}
