package org.howdah.tests;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The programs of the private server and other commands, run as the user that servers run as. */
final class Programs {
    static final String SERVER_USER = required("howdah.user");

    private static final Path BIN = Path.of(required("howdah.bin"));
    private static final String USER = System.getProperty("user.name");

    private Programs() {}

    /** Returns a setting that the tests need, which {@code make test-integration} gives. */
    static String required(String property) {
        String value = System.getProperty(property, "");
        if (value.isEmpty()) {
            throw new IllegalStateException(property + " is not set: run make test-integration");
        }
        return value;
    }

    /** Whether the tests may act as other users of the system. */
    static boolean rootRuns() {
        return "root".equals(USER);
    }

    /** Runs a program of the server to its end and returns what it printed. */
    static String run(String program, String... arguments) {
        return runAsServer(BIN.resolve(program).toString(), arguments);
    }

    /** Runs a program of the server with that input to its end, whatever its exit status. */
    static String feed(String input, String program, String... arguments) {
        Process process = spawn(program, arguments);
        try {
            try (OutputStream stdin = process.getOutputStream()) {
                stdin.write(input.getBytes(StandardCharsets.UTF_8));
            }
            String output =
                    new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            process.waitFor();
            return output;
        } catch (IOException e) {
            throw new AssertionError("can't feed " + program, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted in " + program, e);
        }
    }

    /** Runs any command as the server's user to its end and returns what it printed. */
    static String runAsServer(String command, String... arguments) {
        return finish(command, start(SERVER_USER, command, arguments));
    }

    /** Starts a program of the server; its standard output and error are one stream. */
    static Process spawn(String program, String... arguments) {
        return start(SERVER_USER, BIN.resolve(program).toString(), arguments);
    }

    /** Runs any command as another user to its end and returns its exit status. */
    static int statusAs(String user, String command, String... arguments) {
        Process process = start(user, command, arguments);
        try {
            process.getInputStream().readAllBytes();
            return process.waitFor();
        } catch (IOException | InterruptedException e) {
            throw new AssertionError("can't run " + command + " as " + user, e);
        }
    }

    private static Process start(String user, String command, String... arguments) {
        List<String> line = new ArrayList<>();
        if (!user.equals(USER)) {
            line.addAll(List.of("setpriv", "--reuid=" + user, "--regid=" + groupOf(user)));
            line.add("--init-groups");
        }
        line.add(command);
        line.addAll(List.of(arguments));
        try {
            return new ProcessBuilder(line)
                    .directory(Path.of("/").toFile())
                    .redirectErrorStream(true)
                    .start();
        } catch (IOException e) {
            throw new AssertionError("can't start " + line, e);
        }
    }

    private static String groupOf(String user) {
        return finish("id", startHere("id", "--group", user)).strip();
    }

    private static Process startHere(String... line) {
        try {
            return new ProcessBuilder(line).redirectErrorStream(true).start();
        } catch (IOException e) {
            throw new AssertionError("can't start " + String.join(" ", line), e);
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
