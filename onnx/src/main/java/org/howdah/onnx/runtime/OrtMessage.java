package org.howdah.onnx.runtime;

import java.util.regex.Pattern;
import org.howdah.host.error.ErrorCode;
import org.howdah.host.error.SqlError;

/**
 * ONNX Runtime's messages without what only its developers need: files, lines and C++ functions.
 */
final class OrtMessage {
    /** {@code /a/b.cc:12 int f(x) [with T = y] cond was false.}, up to the function's end. */
    private static final Pattern SOURCE =
            Pattern.compile(
                    "\\S*/\\S+\\.(?:cc|cpp|cu|h|hpp):\\d+ [^()]*(?:\\([^()]*(?:\\([^()]*\\)[^()]*)*\\))?"
                            + "(?: const)?(?:::\\S+)?(?: \\[with [^\\]]*\\])?\\s*");

    /** {@code b.h:12 f }: the same, shortened, within a message. */
    private static final Pattern SHORT_SOURCE =
            Pattern.compile("\\b\\w+\\.(?:cc|cpp|cu|h|hpp):\\d+ \\w+ ");

    private static final Pattern MEMORY =
            Pattern.compile(
                    "Available memory of|Failed to allocate memory|bad_alloc|bad allocation");

    private OrtMessage() {}

    static SqlError error(int code, String message) {
        if (MEMORY.matcher(message).find()) {
            return new SqlError(
                    ErrorCode.OUT_OF_MEMORY,
                    "the model needs more memory than its runs may have: " + clean(message),
                    "All runs together may have %d MB: pass less, or ask a superuser to raise howdah.onnx_memory."
                            .formatted(RuntimeMemory.limit() >> 20));
        }
        return new SqlError(
                OrtStatus.code(code),
                clean(message),
                "ONNX Runtime says so of the model and its inputs: see whether their dimensions fit each other.");
    }

    static String clean(String message) {
        String text = SOURCE.matcher(message).replaceAll("");
        text = SHORT_SOURCE.matcher(text).replaceAll("");
        int trace = text.indexOf("\nStacktrace:");
        return (trace < 0 ? text : text.substring(0, trace)).strip().replaceAll("\\s*\\n\\s*", " ");
    }
}
