package org.howdah.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.howdah.host.training.TrainingSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The engine as a process. */
final class EngineProcessTest {
    private static final long SECONDS = 60;

    @TempDir private Path directory;

    private Process process;

    private void start(String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("--enable-native-access=ALL-UNNAMED");
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.add(Engine.class.getName());
        command.addAll(List.of(arguments));
        process = new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    @AfterEach
    void kill() {
        process.destroyForcibly();
    }

    private Path socket() {
        return directory.resolve("s");
    }

    private void configure(String level) throws IOException {
        configure(level, 1 << 20);
    }

    private void configure(String level, long modelMemory) throws IOException {
        String block =
                """
                socket=%s
                version=0.1.0
                model_memory=%d
                training_threads=0
                log_level=%s
                jar_directory=
                onnx_library_directory=
                onnx_max_nodes=200000
                onnx_max_initializers=100000
                onnx_max_nesting=16
                onnx_max_tensor_size=1073741824
                spin=20
                maximum_depth=16

                """
                        .formatted(socket(), modelMemory, level);
        OutputStream settings = process.getOutputStream();
        settings.write(block.getBytes(StandardCharsets.UTF_8));
        settings.flush();
    }

    private String line() throws IOException {
        BufferedReader log = process.inputReader();
        return String.valueOf(log.readLine());
    }

    private int exitCode() throws InterruptedException {
        assertTrue(process.waitFor(SECONDS, TimeUnit.SECONDS));
        return process.exitValue();
    }

    @Test
    void servesUntilTheEndOfItsInput() throws Exception {
        start();
        configure("info");
        assertTrue(line().startsWith("I\tlistens, version 0.1.0, Java "));
        TrainingSession.open(socket()).close();
        process.getOutputStream().close();
        assertEquals(0, exitCode());
    }

    @Test
    void replacesTheSocketOfAnEarlierEngine() throws Exception {
        Files.createFile(socket());
        start();
        configure("info");
        line();
        TrainingSession.open(socket()).close();
    }

    @Test
    void takesSettingsWhileItRuns() throws Exception {
        start();
        configure("info");
        line();
        configure("nonsense");
        assertEquals("E\tthe settings stay as they were: \"nonsense\" is not a log level", line());
        TrainingSession.open(socket()).close();
    }

    @Test
    void warnsOfModelMemoryThatTheHeapLacks() throws Exception {
        start();
        configure("info", 1L << 50);
        String warning = line();
        assertTrue(warning.startsWith("W\thowdah.model_memory (1073741824 MB) is more"), warning);
        line();
        configure("info");
        configure("info", 1L << 50);
        assertEquals(warning, line());
    }

    @Test
    void hasItsOwnName() throws Exception {
        start();
        configure("info");
        line();
        Path name = Path.of("/proc", String.valueOf(process.pid()), "comm");
        assertEquals("howdah engine\n", Files.readString(name));
    }

    @Test
    void endsOrderlyWhenTerminated() throws Exception {
        start();
        configure("info");
        line();
        // Process.destroy would close its input, too.
        assertTrue(process.toHandle().destroy());
        assertEquals(0, exitCode());
        assertFalse(Files.exists(socket()));
    }

    @Test
    void saysWhyItCannotStart() throws Exception {
        start();
        configure("nonsense");
        assertEquals("E\tthe engine can't start: \"nonsense\" is not a log level", line());
        assertEquals(1, exitCode());
    }

    @Test
    void trainsAndEnds() throws Exception {
        start("--train");
        assertEquals("null", line());
        assertEquals(0, exitCode());
    }
}
