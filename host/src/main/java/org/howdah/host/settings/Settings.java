package org.howdah.host.settings;

import java.nio.file.Path;
import java.util.Map;
import org.howdah.host.call.OnnxSettings;
import org.howdah.host.log.LogLevel;
import org.jspecify.annotations.Nullable;

/**
 * The engine's configuration. {@code socket}, {@code version} and {@code jarDirectory} hold from
 * start to end, the rest may be replaced while the engine runs.
 *
 * @param socket the file of the socket that sessions connect to
 * @param version the version of the library that started the engine
 * @param modelMemory bytes that loaded objects may occupy
 * @param trainingThreads how many threads one training may use, 0 = as many as processors
 * @param logLevel what is logged
 * @param jarDirectory where users' jars lie, or null for nowhere
 * @param onnx what ONNX models may do
 * @param spin microseconds that a ring's reader spins before it sleeps, 0 = never
 * @param maximumDepth how deep calls may nest through SQL
 */
public record Settings(
        Path socket,
        String version,
        long modelMemory,
        int trainingThreads,
        LogLevel logLevel,
        @Nullable Path jarDirectory,
        OnnxSettings onnx,
        int spin,
        int maximumDepth) {

    /**
     * The settings of one block of keys and values. Unknown keys are ignored, so that a newer
     * library may say more.
     *
     * @throws IllegalArgumentException if a key is missing or its value is none
     */
    static Settings of(Map<String, String> block) {
        return new Settings(
                Path.of(value(block, "socket")),
                value(block, "version"),
                number(block, "model_memory", Long.MAX_VALUE),
                (int) number(block, "training_threads", Integer.MAX_VALUE),
                LogLevel.named(value(block, "log_level")),
                directory(block, "jar_directory"),
                onnx(block),
                (int) number(block, "spin", Integer.MAX_VALUE),
                (int) number(block, "maximum_depth", Integer.MAX_VALUE));
    }

    private static String value(Map<String, String> block, String key) {
        String value = block.get(key);
        if (value == null) {
            throw new IllegalArgumentException("the setting " + key + " is missing");
        }
        return value;
    }

    private static OnnxSettings onnx(Map<String, String> block) {
        return new OnnxSettings(
                directory(block, "onnx_library_directory"),
                (int) number(block, "onnx_max_nodes", Integer.MAX_VALUE),
                (int) number(block, "onnx_max_initializers", Integer.MAX_VALUE),
                (int) number(block, "onnx_max_nesting", Integer.MAX_VALUE),
                number(block, "onnx_max_tensor_size", Long.MAX_VALUE));
    }

    private static @Nullable Path directory(Map<String, String> block, String key) {
        String path = value(block, key);
        return path.isEmpty() ? null : Path.of(path);
    }

    private static long number(Map<String, String> block, String key, long most) {
        String text = value(block, key);
        long number;
        try {
            number = Long.parseLong(text);
        } catch (NumberFormatException e) {
            number = -1;
        }
        if (number < 0 || number > most) {
            throw new IllegalArgumentException(key + " = \"" + text + "\" is out of range");
        }
        return number;
    }
}
