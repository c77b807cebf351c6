package org.howdah.host.error;

import org.jspecify.annotations.Nullable;

/**
 * An error for the user: it reaches the SQL client with its SQLSTATE, message, detail and hint. The
 * message is short, lower-case and holds the offending value; the hint says the way out.
 */
public final class SqlError extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String sqlState;
    private final @Nullable String detail;
    private final @Nullable String hint;

    public SqlError(ErrorCode code, String message) {
        this(code, message, null);
    }

    public SqlError(ErrorCode code, String message, @Nullable String hint) {
        this(
                code.sqlState(),
                message,
                null,
                hint == null && !code.hint().isEmpty() ? code.hint() : hint);
    }

    public SqlError(
            String sqlState, String message, @Nullable String detail, @Nullable String hint) {
        super(message);
        this.sqlState = sqlState;
        this.detail = detail;
        this.hint = hint;
    }

    public String sqlState() {
        return sqlState;
    }

    public @Nullable String detail() {
        return detail;
    }

    public @Nullable String hint() {
        return hint;
    }
}
