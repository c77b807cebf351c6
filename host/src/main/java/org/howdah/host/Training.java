package org.howdah.host;

import java.io.IOException;

/**
 * Exercises the engine end to end in its own process, so that the JVM can note for its AOT cache
 * what a start needs.
 */
final class Training {
    private Training() {}

    static void run() throws IOException {
        if (Thread.currentThread().isInterrupted()) {
            throw new IOException("there is no training yet");
        }
    }
}
