package org.howdah.host;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ServiceLoader;
import org.howdah.host.call.OnnxSettings;
import org.howdah.host.exercise.Exercise;
import org.howdah.host.log.Log;
import org.howdah.host.log.LogLevel;
import org.howdah.host.settings.Settings;
import org.howdah.host.settings.SettingsReader;
import org.howdah.host.training.Training;

/**
 * The engine's process: started by the supervisor, which writes the settings to its standard input,
 * and ended by that input's end.
 */
public final class Engine {
    private static final Runtime.Version LEAST_JAVA = Runtime.Version.parse("25.0.3");
    private static final Path READY = Path.of("/proc/self/fd/3");
    private static final Path NAME = Path.of("/proc/self/comm");
    private static final long TRAINING_MEMORY = 1 << 20;
    private static final int ONE_THREAD = 1;
    private static final int TRAINING_SPIN = 20;
    private static final int TRAINING_DEPTH = 16;
    private static final int FAILED = 1;
    private static final int DONE = 0;

    private Engine() {}

    /**
     * Serves until the end of standard input; with {@code --train}, exercises itself once instead.
     */
    public static void main(String[] arguments) {
        Thread.setDefaultUncaughtExceptionHandler(
                (thread, thrown) -> Log.error("thread " + thread.getName() + " ended", thrown));
        if (Runtime.version().compareTo(LEAST_JAVA) < 0) {
            fail(
                    "Java "
                            + Runtime.version()
                            + " is too old: the engine needs "
                            + LEAST_JAVA
                            + " or newer");
        }
        try {
            if (arguments.length == 1 && arguments[0].equals("--train")) {
                train();
            } else {
                serve();
            }
        } catch (IOException | IllegalArgumentException e) {
            fail("the engine can't start: " + e.getMessage());
        }
    }

    private static void serve() throws IOException {
        SettingsReader reader = new SettingsReader(System.in);
        Settings settings = reader.next();
        if (settings == null) {
            fail("the engine is started by the server's supervisor, not by hand");
            return;
        }
        RunningEngine engine = RunningEngine.start(settings);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(engine), "end"));
        nameProcess();
        tellReady();
        Log.info("listens, version " + settings.version() + ", Java " + Runtime.version());
        applyUntilEnd(reader, engine);
        Runtime.getRuntime().halt(DONE);
    }

    private static void train() throws IOException {
        Path directory = Files.createTempDirectory("howdah");
        Path socket = directory.resolve("engine.sock");
        Settings settings =
                new Settings(
                        socket,
                        "training",
                        TRAINING_MEMORY,
                        ONE_THREAD,
                        LogLevel.WARNING,
                        null,
                        OnnxSettings.DEFAULT,
                        TRAINING_SPIN,
                        TRAINING_DEPTH);
        try (RunningEngine engine = RunningEngine.start(settings)) {
            engine.apply(settings);
            Training.run(socket, directory);
            ServiceLoader.load(Exercise.class).forEach(Exercise::run);
        } finally {
            Files.delete(directory);
        }
    }

    private static void applyUntilEnd(SettingsReader reader, RunningEngine engine) {
        boolean ended = false;
        while (!ended) {
            try {
                Settings settings = reader.next();
                ended = settings == null;
                if (settings != null) {
                    engine.apply(settings);
                }
            } catch (IllegalArgumentException e) {
                Log.error("the settings stay as they were: " + e.getMessage());
            } catch (IOException e) {
                ended = true;
            }
        }
    }

    private static void end(RunningEngine engine) {
        try {
            engine.close();
        } catch (IOException e) {
            Log.warning("the socket was not removed: " + e.getMessage());
        }
        // An orderly end: without it, the process would report the signal.
        Runtime.getRuntime().halt(DONE);
    }

    private static void nameProcess() {
        try {
            Files.writeString(NAME, "howdah engine");
        } catch (IOException e) {
            Log.debug("the process keeps its name: " + e.getMessage());
        }
    }

    private static void tellReady() throws IOException {
        // Where nobody passed a pipe, the descriptor may be any file of the JVM's.
        if (Files.isSymbolicLink(READY)
                && Files.readSymbolicLink(READY).toString().startsWith("pipe:")) {
            Files.write(
                    READY, "ready\n".getBytes(StandardCharsets.UTF_8), StandardOpenOption.WRITE);
        }
    }

    private static void fail(String reason) {
        Log.error(reason);
        Runtime.getRuntime().halt(FAILED);
    }
}
