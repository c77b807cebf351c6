package org.howdah.host.log;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;

/**
 * Writes lines to standard error, which the supervisor passes on to the server's log: a letter for
 * the level, a tab, the text. Thread-safe.
 */
public final class Log {
    private static final OutputStream STANDARD_ERROR = new FileOutputStream(FileDescriptor.err);

    /** Characters of a stack trace that are logged at most. */
    private static final int LONGEST_TRACE = 16_000;

    private static volatile LogLevel threshold = LogLevel.INFO;

    private Log() {}

    public static void threshold(LogLevel level) {
        threshold = level;
    }

    public static void debug(String text) {
        log(LogLevel.DEBUG, text);
    }

    public static void info(String text) {
        log(LogLevel.INFO, text);
    }

    public static void warning(String text) {
        log(LogLevel.WARNING, text);
    }

    public static void error(String text) {
        log(LogLevel.ERROR, text);
    }

    /** Logs what happened with its stack trace. */
    public static void error(String text, Throwable cause) {
        log(LogLevel.ERROR, text + "\n" + stackTrace(cause));
    }

    private static void log(LogLevel level, String text) {
        if (level.compareTo(threshold) >= 0) {
            write(line(level, text).getBytes(StandardCharsets.UTF_8));
        }
    }

    /** One line of the log's format: line breaks inside the text become vertical tabs. */
    static String line(LogLevel level, String text) {
        String oneLine = text.stripTrailing().replace("\r", "").replace('\n', '\u000b');
        return level.letter() + "\t" + oneLine + "\n";
    }

    private static synchronized void write(byte[] line) {
        try {
            STANDARD_ERROR.write(line);
        } catch (IOException e) {
            // Nobody listens: the supervisor is gone, and the end of standard input will tell so.
        }
    }

    /** The stack trace, of which an endless recursion's is cut off. */
    static String stackTrace(Throwable cause) {
        StringWriter text = new StringWriter();
        cause.printStackTrace(new PrintWriter(text));
        String trace = text.toString();
        return trace.length() <= LONGEST_TRACE
                ? trace
                : trace.substring(0, LONGEST_TRACE) + "\n\t... and so on";
    }
}
