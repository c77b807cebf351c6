package org.howdah.host.error;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An error for the user: it reaches the SQL client with its SQLSTATE, message, detail and hint. The
 * message is short, lower-case and holds the offending value; the hint says the way out.
 */
public final class SqlError extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private static final Pattern SQL_STATE = Pattern.compile("[0-9A-Z]{5}");

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

    /**
     * An error with a state of one's own.
     *
     * @param sqlState five digits or capital letters
     * @throws IllegalArgumentException if it isn't
     */
    public SqlError(
            String sqlState, String message, @Nullable String detail, @Nullable String hint) {
        if (!SQL_STATE.matcher(sqlState).matches()) {
            throw new IllegalArgumentException(
                    "\"" + sqlState + "\" is no SQLSTATE of five digits or capital letters");
        }
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
