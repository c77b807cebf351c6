package org.howdah.tests;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** A session of PostgreSQL. For one thread at a time. */
final class Session implements AutoCloseable {
    private static final Executor AT_ONCE = Runnable::run;

    private final Connection connection;

    Session(Connection connection) {
        this.connection = connection;
    }

    /** Runs statements that have to succeed. */
    void execute(String... statements) {
        try {
            for (String statement : statements) {
                tryExecute(statement);
            }
        } catch (SQLException e) {
            throw new AssertionError(describe(e), e);
        }
    }

    /** Returns the text of a query's only value. */
    String value(String query) {
        List<String> values = values(query);
        if (values.size() != 1) {
            throw new AssertionError(query + " returned " + values.size() + " rows");
        }
        return values.getFirst();
    }

    /** Returns the texts of a query's first column; NULL is the text null. */
    List<String> values(String query) {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(String.valueOf(rows.getString(1)));
            }
            return values;
        } catch (SQLException e) {
            throw new AssertionError(describe(e) + " in " + query, e);
        }
    }

    /** Runs a statement that has to fail, and returns how. */
    Failure failure(String statement) {
        Failure failure = attempt(statement);
        if (failure == null) {
            throw new AssertionError("succeeded: " + statement);
        }
        return failure;
    }

    /** Runs a statement and returns how it failed, or null. */
    @Nullable Failure attempt(String statement) {
        try {
            tryExecute(statement);
            return null;
        } catch (SQLException e) {
            return Failure.of(e);
        }
    }

    /** Starts a statement in a thread of its own; the session is that thread's until it ends. */
    RunningStatement start(String statement) {
        return RunningStatement.start(this, statement);
    }

    /** Returns the process id of the session's backend. */
    long pid() {
        return Long.parseLong(value("SELECT pg_backend_pid()"));
    }

    /** Breaks the connection off as the death of the client would. Any thread may do so. */
    void abort() {
        try {
            connection.abort(AT_ONCE);
        } catch (SQLException e) {
            throw new AssertionError(describe(e), e);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new AssertionError(describe(e), e);
        }
    }

    private void tryExecute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            boolean hasRows = statement.execute(sql);
            if (hasRows) {
                statement.getResultSet().close();
            }
        }
    }

    private static String describe(SQLException e) {
        return Failure.of(e).toString();
    }
}
