package org.howdah.host.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import org.junit.jupiter.api.Test;

/** The lines of the log. */
final class LogTest {
    @Test
    void lineIsALetterATabAndTheText() {
        assertEquals("W\tlow on memory\n", Log.line(LogLevel.WARNING, "low on memory"));
    }

    @Test
    void endlessStackTraceIsCutOff() {
        StackOverflowError error = new StackOverflowError();
        StackTraceElement frame = new StackTraceElement("org.acme.Endless", "again", "E.java", 1);
        error.setStackTrace(Collections.nCopies(1024, frame).toArray(StackTraceElement[]::new));
        assertTrue(Log.stackTrace(error).length() < 17_000);
        assertTrue(Log.stackTrace(error).endsWith("... and so on"));
    }

    @Test
    void textOfSeveralLinesIsOneLine() {
        assertEquals("E\ta\u000b\tat b\n", Log.line(LogLevel.ERROR, "a\r\n\tat b\n"));
    }
}
