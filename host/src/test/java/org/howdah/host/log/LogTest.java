package org.howdah.host.log;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** The lines of the log. */
final class LogTest {
    @Test
    void lineIsALetterATabAndTheText() {
        assertEquals("W\tlow on memory\n", Log.line(LogLevel.WARNING, "low on memory"));
    }

    @Test
    void textOfSeveralLinesIsOneLine() {
        assertEquals("E\ta\u000b\tat b\n", Log.line(LogLevel.ERROR, "a\r\n\tat b\n"));
    }
}
