package org.howdah.tests;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The programs of the private server, run as the user that servers run as. */
final class Programs {
    private static final Path BIN = Path.of(required("howdah.bin"));
    private static final String USER = required("howdah.user");

    private Programs() {}

    /** Returns a setting that the tests need, which {@code make test-integration} gives. */
    static String required(String property) {
        String value = System.getProperty(property, "");
        if (value.isEmpty()) {
            throw new IllegalStateException(property + " is not set: run make test-integration");
        }
        return value;
    }

    /** Runs a program of the server to its end and returns what it printed. */
    static String run(String program, String... arguments) {
        return runAsServer(BIN.resolve(program).toString(), arguments);
    }

    /** Runs any command as the server's user to its end and returns what it printed. */
    static String runAsServer(String command, String... arguments) {
        return finish(command, start(command, arguments));
    }

    /** Starts a program of the server; its standard output and error are one stream. */
    static Process spawn(String program, String... arguments) {
        return start(BIN.resolve(program).toString(), arguments);
    }

    private static Process start(String command, String... arguments) {
        List<String> line = new ArrayList<>();
        if (!USER.equals(System.getProperty("user.name"))) {
            line.addAll(List.of("runuser", "-u", USER, "--"));
        }
        line.add(command);
        line.addAll(List.of(arguments));
        try {
            return new ProcessBuilder(line)
                    .directory(Path.of(required("howdah.directory")).toFile())
                    .redirectErrorStream(true)
                    .start();
        } catch (IOException e) {
            throw new AssertionError("can't start " + line, e);
        }
    }

    private static String finish(String command, Process process) {
        try {
            process.getOutputStream().close();
            String output =
                    new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int status = process.waitFor();
            if (status != 0) {
                throw new AssertionError(command + " ended with " + status + ":\n" + output);
            }
            return output;
        } catch (IOException e) {
            throw new AssertionError("can't read from " + command, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted in " + command, e);
        }
    }
}
