package org.howdah.host.session;

import org.howdah.host.call.CallCancelled;
import org.howdah.host.error.ErrorCode;
import org.howdah.host.error.Severity;
import org.howdah.host.error.SqlError;
import org.howdah.host.wire.ProtocolViolation;
import org.howdah.host.wire.WireInput;
import org.howdah.host.wire.WireOutput;
import org.jspecify.annotations.Nullable;

/** The protocol's {@code report}: an error or a notice. */
record Report(
        Severity severity,
        String sqlState,
        String message,
        @Nullable String detail,
        @Nullable String hint,
        @Nullable String context) {
    private static final int SQL_STATE_LENGTH = 5;
    private static final String QUERY_CANCELED = "57014";
    private static final String WARNING = "01000";
    private static final String SUCCESS = "00000";

    static Report notice(Severity severity, String message) {
        String sqlState = severity == Severity.WARNING ? WARNING : SUCCESS;
        return new Report(severity, sqlState, message, null, null, null);
    }

    /** What the user is told when a method threw that. */
    static Report of(Throwable thrown) {
        return switch (thrown) {
            case SqlError error -> error(error.sqlState(), error, error.detail(), error.hint());
            case CallCancelled cancelled -> error(QUERY_CANCELED, cancelled, null, null);
            case IllegalArgumentException argument ->
                    error(ErrorCode.INVALID_PARAMETER.sqlState(), argument, null, null);
            case StackOverflowError overflow ->
                    error(
                            ErrorCode.TOO_DEEP.sqlState(),
                            "the engine's stack is exhausted",
                            "A method calls itself without an end, or too deep.");
            case OutOfMemoryError memory ->
                    error(
                            ErrorCode.OUT_OF_MEMORY.sqlState(),
                            "the engine is out of memory: " + memory.getMessage(),
                            "Raise howdah.engine_memory.");
            default ->
                    error(
                            ErrorCode.INTERNAL.sqlState(),
                            thrown.getClass().getName() + ": " + thrown.getMessage(),
                            ErrorCode.INTERNAL.hint());
        };
    }

    /** Whether the user can't mend what was thrown, so that the log should have its stack trace. */
    static boolean isUnexpected(Throwable thrown) {
        return switch (thrown) {
            case SqlError error -> error.sqlState().startsWith("XX");
            case CallCancelled cancelled -> false;
            case IllegalArgumentException argument -> false;
            default -> true;
        };
    }

    private static Report error(
            String sqlState, Throwable thrown, @Nullable String detail, @Nullable String hint) {
        String message = thrown.getMessage();
        String text = message == null ? thrown.getClass().getName() : message;
        return new Report(Severity.ERROR, sqlState, text, detail, hint, null);
    }

    private static Report error(String sqlState, String message, String hint) {
        return new Report(Severity.ERROR, sqlState, message, null, hint, null);
    }

    void write(WireOutput out) {
        out.writeU8(severity.code());
        for (int i = 0; i < SQL_STATE_LENGTH; i++) {
            out.writeU8(i < sqlState.length() ? sqlState.charAt(i) : '0');
        }
        out.writeString(storable(message));
        writeOptional(out, detail);
        writeOptional(out, hint);
        writeOptional(out, context);
    }

    private static void writeOptional(WireOutput out, @Nullable String text) {
        out.writeOptionalString(text == null ? null : storable(text));
    }

    static Report read(WireInput in) {
        Severity severity = severity(in.readU8());
        String sqlState = in.readText(SQL_STATE_LENGTH);
        Report report =
                new Report(
                        severity,
                        sqlState,
                        in.readString(),
                        in.readOptionalString(),
                        in.readOptionalString(),
                        in.readOptionalString());
        in.requireEnd();
        return report;
    }

    private static Severity severity(int code) {
        for (Severity severity : Severity.values()) {
            if (severity.code() == code) {
                return severity;
            }
        }
        throw new ProtocolViolation("there is no severity " + code);
    }

    SqlError toError() {
        return new SqlError(sqlState, message, detail, hint);
    }

    /** The text without what PostgreSQL can't hold, so that no error is lost on its way. */
    private static String storable(String text) {
        StringBuilder storable = new StringBuilder(text.length());
        text.codePoints()
                .map(c -> c == 0 || (c >= 0xD800 && c <= 0xDFFF) ? '?' : c)
                .forEach(storable::appendCodePoint);
        return storable.toString();
    }
}
