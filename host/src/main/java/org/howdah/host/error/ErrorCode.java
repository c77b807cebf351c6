package org.howdah.host.error;

/**
 * The catalogue of errors: each has an SQLSTATE that PostgreSQL knows, who can mend it, and a hint
 * for when none is given.
 */
public enum ErrorCode {
    INVALID_PARAMETER("22023", Category.USER, ""),
    NULL_NOT_ALLOWED("22004", Category.USER, "Pass a value that is not NULL."),
    DATETIME_OVERFLOW("22008", Category.USER, ""),
    NUMERIC_OUT_OF_RANGE("22003", Category.USER, ""),
    ARRAY_SUBSCRIPT("2202E", Category.USER, ""),
    DATATYPE_MISMATCH("42804", Category.USER, ""),
    UNDEFINED_FUNCTION("42883", Category.USER, ""),
    UNDEFINED_TABLE("42P01", Category.USER, ""),
    UNDEFINED_COLUMN("42703", Category.USER, ""),
    UNDEFINED_OBJECT("42704", Category.USER, ""),
    DUPLICATE_OBJECT("42710", Category.USER, ""),
    NOT_SUPPORTED("0A000", Category.USER, ""),
    EXTERNAL_ROUTINE("38000", Category.USER, "The server's log holds the engine's stack trace."),
    NOT_IN_PREREQUISITE_STATE("55000", Category.USER, ""),
    INSUFFICIENT_PRIVILEGE("42501", Category.USER, ""),
    DATA_CORRUPTED("XX001", Category.INTERNAL, ""),
    OUT_OF_MEMORY(
            "53200", Category.RESOURCES, "Raise howdah.model_memory or howdah.engine_memory."),
    TOO_DEEP(
            "54001",
            Category.RESOURCES,
            "Functions call each other through SQL without an end, or raise howdah.maximum_depth."),
    PROTOCOL_VIOLATION("08P01", Category.INTERNAL, ""),
    INTERNAL("XX000", Category.INTERNAL, "The server's log holds the engine's stack trace.");

    /** Who can do something about an error. */
    public enum Category {
        USER,
        RESOURCES,
        INTERNAL
    }

    private final String sqlState;
    private final Category category;
    private final String hint;

    ErrorCode(String sqlState, Category category, String hint) {
        this.sqlState = sqlState;
        this.category = category;
        this.hint = hint;
    }

    public String sqlState() {
        return sqlState;
    }

    public Category category() {
        return category;
    }

    /** The hint that is sent when the error names no better one; may be empty. */
    public String hint() {
        return hint;
    }
}
