package org.howdah.tests;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A process of the server, as Linux tells of it in /proc. */
record OsProcess(long pid) {
    enum Signal {
        KILL,
        SEGV,
        STOP,
        CONT,
        TERM
    }

    /** Returns all engines that run in this data directory. */
    static List<OsProcess> enginesIn(Path data) {
        return ProcessHandle.allProcesses()
                .map(process -> new OsProcess(process.pid()))
                .filter(process -> process.arguments().getFirst().equals("howdah: engine"))
                .filter(process -> process.workingDirectory().equals(data))
                .toList();
    }

    /** Sends a signal to a process that has to exist. */
    void send(Signal signal) {
        Programs.runAsServer("kill", "-" + signal, Long.toString(pid));
    }

    /** Suspends it and waits until all its threads have taken notice. */
    void suspend() {
        send(Signal.STOP);
        Waiting.until("all threads of " + pid + " are stopped", this::isSuspended);
    }

    /** Whether it exists; one that only waits for its parent's attention does not. */
    boolean runs() {
        boolean leaderHasEnded = "ZX".contains(status("State").substring(0, 1));
        return !(leaderHasEnded && "X1".contains(status("Threads")));
    }

    /**
     * Whether nothing is left of it: the server takes what its parent has not noticed for alive.
     */
    boolean forgotten() {
        return !Files.exists(directory());
    }

    /** Returns a line of /proc/pid/status, or X if there is none. */
    String status(String key) {
        for (String line : read("status").lines().toList()) {
            if (line.startsWith(key + ":")) {
                return line.substring(key.length() + 1).strip();
            }
        }
        return "X";
    }

    long parent() {
        return Long.parseLong(status("PPid"));
    }

    /** Returns its arguments, the first of which is its title. */
    List<String> arguments() {
        return List.of(read("cmdline").split("\0", 0));
    }

    List<String> environment() {
        return List.of(read("environ").split("\0", 0));
    }

    /** Returns its working directory, or /proc if the process is gone. */
    Path workingDirectory() {
        try {
            return Files.readSymbolicLink(directory().resolve("cwd"));
        } catch (IOException e) {
            return Path.of("/proc");
        }
    }

    /** Returns the text of a file of /proc/pid, empty if the process is gone. */
    String read(String file) {
        try {
            return new String(Files.readAllBytes(directory().resolve(file)), UTF_8);
        } catch (NoSuchFileException e) {
            return "";
        } catch (IOException e) {
            if (!Files.exists(directory()) || "No such process".equals(e.getMessage())) {
                return "";
            }
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the time that it has used, of the user and of the system, in 1/100 s. */
    long processorTicks() {
        String[] fields = read("stat").split(" ", 0);
        int name = 0;
        while (!fields[name].endsWith(")")) {
            name++;
        }
        return Long.parseLong(fields[name + 12]) + Long.parseLong(fields[name + 13]);
    }

    /** Returns what its open descriptors lead to, e.g. {@code socket:[4711]}. */
    List<String> descriptors() {
        List<String> targets = new ArrayList<>();
        try (Stream<Path> links = Files.list(directory().resolve("fd"))) {
            for (Path link : links.toList()) {
                if (Files.isSymbolicLink(link)) {
                    targets.add(Files.readSymbolicLink(link).toString());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return targets;
    }

    private boolean isSuspended() {
        try (Stream<Path> threads = Files.list(directory().resolve("task"))) {
            return threads.map(thread -> read("task/" + thread.getFileName() + "/stat"))
                    .allMatch(stat -> stat.contains(") T "));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path directory() {
        return Path.of("/proc", Long.toString(pid));
    }
}
