package org.howdah.host.error;

/**
 * The catalogue of errors: each has an SQLSTATE that PostgreSQL knows and a hint for when none is
 * given.
 */
public enum ErrorCode {
    INVALID_PARAMETER("22023", ""),
    NULL_NOT_ALLOWED("22004", "Pass a value that is not NULL."),
    DATETIME_OVERFLOW("22008", ""),
    NUMERIC_OUT_OF_RANGE("22003", ""),
    ARRAY_SUBSCRIPT("2202E", ""),
    DATATYPE_MISMATCH("42804", ""),
    UNDEFINED_FUNCTION("42883", ""),
    UNDEFINED_TABLE("42P01", ""),
    UNDEFINED_COLUMN("42703", ""),
    UNDEFINED_OBJECT("42704", ""),
    DUPLICATE_OBJECT("42710", ""),
    NOT_SUPPORTED("0A000", ""),
    EXTERNAL_ROUTINE("38000", "The server's log holds the engine's stack trace."),
    NOT_IN_PREREQUISITE_STATE("55000", ""),
    INSUFFICIENT_PRIVILEGE("42501", ""),
    DATA_CORRUPTED("XX001", ""),
    OUT_OF_MEMORY("53200", "Raise howdah.model_memory or howdah.engine_memory."),
    TOO_DEEP(
            "54001",
            "Functions call each other through SQL without an end, or raise howdah.maximum_depth."),
    INTERNAL("XX000", "The server's log holds the engine's stack trace.");

    private final String sqlState;
    private final String hint;

    ErrorCode(String sqlState, String hint) {
        this.sqlState = sqlState;
        this.hint = hint;
    }

    public String sqlState() {
        return sqlState;
    }

    /** The hint that is sent when the error names no better one; may be empty. */
    public String hint() {
        return hint;
    }
}
