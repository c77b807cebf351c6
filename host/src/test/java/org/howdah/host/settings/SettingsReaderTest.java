package org.howdah.host.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.howdah.host.call.OnnxSettings;
import org.howdah.host.log.LogLevel;
import org.junit.jupiter.api.Test;

/** The supervisor's blocks of settings. */
final class SettingsReaderTest {
    private static final String BLOCK =
            """
            socket=pg_stat_tmp/howdah/engine.sock
            version=0.1.0
            model_memory=536870912
            training_threads=3
            log_level=warning
            jar_directory=/srv/a=b
            onnx_library_directory=/srv/onnx
            onnx_max_nodes=1000
            onnx_max_initializers=2000
            onnx_max_nesting=8
            onnx_max_tensor_size=4096
            spin=20
            maximum_depth=16
            later=unknown

            """;

    private static SettingsReader reader(String text) {
        return new SettingsReader(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void blockBecomesSettings() throws IOException {
        assertEquals(
                new Settings(
                        Path.of("pg_stat_tmp/howdah/engine.sock"),
                        "0.1.0",
                        536870912,
                        3,
                        LogLevel.WARNING,
                        Path.of("/srv/a=b"),
                        new OnnxSettings(Path.of("/srv/onnx"), 1000, 2000, 8, 4096),
                        20,
                        16),
                reader(BLOCK).next());
    }

    @Test
    void emptyJarDirectoryIsNone() throws IOException {
        Settings settings = reader(BLOCK.replace("/srv/a=b", "")).next();
        assertNotNull(settings);
        assertNull(settings.jarDirectory());
    }

    @Test
    void blocksFollowEachOther() throws IOException {
        SettingsReader reader = reader(BLOCK + BLOCK.replace("spin=20", "spin=0"));
        assertNotNull(reader.next());
        Settings second = reader.next();
        assertNotNull(second);
        assertEquals(0, second.spin());
    }

    @Test
    void endOfTheInputIsNoBlock() throws IOException {
        assertNull(reader("").next());
        assertNull(reader("socket=s\n").next());
    }

    @Test
    void missingSettingIsNamed() {
        Exception e =
                assertThrows(
                        IllegalArgumentException.class,
                        () -> reader(BLOCK.replace("spin=20\n", "")).next());
        assertEquals("the setting spin is missing", e.getMessage());
    }

    @Test
    void valueOutOfRangeIsNamed() {
        Exception e =
                assertThrows(
                        IllegalArgumentException.class,
                        () -> reader(BLOCK.replace("spin=20", "spin=-1")).next());
        assertEquals("spin = \"-1\" is out of range", e.getMessage());
    }

    @Test
    void goodBlockMayFollowABadOne() throws IOException {
        SettingsReader reader = reader("spin=x\n\n" + BLOCK);
        assertThrows(IllegalArgumentException.class, reader::next);
        assertNotNull(reader.next());
    }
}
