package org.howdah.host.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.howdah.host.error.SqlError;
import org.howdah.host.sql.ColumnStream;
import org.howdah.host.sql.Row;
import org.howdah.host.sql.Sql;
import org.jspecify.annotations.Nullable;

/** SQL by messages to the session that makes the call. Immutable; used by the call's thread. */
final class CallerSql implements Sql {
    private static final int AS_OWNER = 1;
    private static final int READ_ONLY = 2;
    private static final int IN_SUBTRANSACTION = 4;
    private static final int NO_ROWS = 8;

    private static final long ALL_ROWS = 0;
    private static final long TO_SEE_WHETHER_ONE = 2;
    private static final String CARDINALITY_VIOLATION = "21000";

    private final RunningCall call;
    private final int flags;

    CallerSql(RunningCall call) {
        this(call, 0);
    }

    private CallerSql(RunningCall call, int flags) {
        this.call = call;
        this.flags = flags;
    }

    @Override
    public Sql asOwner() {
        return new CallerSql(call, flags | AS_OWNER);
    }

    @Override
    public Sql readOnly() {
        return new CallerSql(call, flags | READ_ONLY);
    }

    @Override
    public Sql inSubtransaction() {
        return new CallerSql(call, flags | IN_SUBTRANSACTION);
    }

    @Override
    public long execute(String statement, @Nullable Object... parameters) {
        Statement running = Statement.open(call, flags | NO_ROWS, ALL_ROWS, statement, parameters);
        running.readToEnd();
        return running.rows();
    }

    @Override
    public List<Row> query(String statement, @Nullable Object... parameters) {
        return rows(ALL_ROWS, statement, parameters);
    }

    @Override
    public Optional<Row> queryOne(String statement, @Nullable Object... parameters) {
        List<Row> rows = rows(TO_SEE_WHETHER_ONE, statement, parameters);
        if (rows.size() > 1) {
            throw new SqlError(
                    CARDINALITY_VIOLATION,
                    "a query for one row returned several",
                    "Query: " + statement,
                    "Narrow its WHERE, add LIMIT 1, or read all rows by query().");
        }
        return rows.stream().findFirst();
    }

    private List<Row> rows(long most, String statement, @Nullable Object... parameters) {
        List<Row> rows = new ArrayList<>();
        try (StatementStream stream = open(most, statement, parameters)) {
            stream.readRows(rows);
        }
        return rows;
    }

    @Override
    public ColumnStream stream(String statement, @Nullable Object... parameters) {
        return open(ALL_ROWS, statement, parameters);
    }

    private StatementStream open(long most, String statement, @Nullable Object... parameters) {
        return new StatementStream(Statement.open(call, flags, most, statement, parameters));
    }
}
