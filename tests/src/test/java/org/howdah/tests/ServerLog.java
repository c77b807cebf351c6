package org.howdah.tests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a server logs. */
record ServerLog(Path file) {
    private static final Path KEPT = Path.of("target", "server-logs");

    String text() {
        return Files.exists(file) ? Programs.runAsServer("cat", file.toString()) : "";
    }

    /** Leaves a copy where the tests' reports are. */
    void keep() {
        try {
            Files.createDirectories(KEPT);
            Files.writeString(KEPT.resolve(file.getFileName()), text());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
