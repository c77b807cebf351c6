package org.howdah.onnx.option;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.howdah.host.error.SqlError;
import org.howdah.onnx.runtime.SessionFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ModelOptionsTest {
    private static final LibraryDirectory NONE = new LibraryDirectory(null);
    private static final LibraryDirectory SOME = new LibraryDirectory(Path.of("/srv/onnx"));

    private static SessionFiles files(String json) {
        return ModelOptions.of(json, SOME).session().files();
    }

    private static SqlError refusal(String json, LibraryDirectory directory) {
        return assertThrows(SqlError.class, () -> ModelOptions.of(json, directory));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"cuda\": true}             | {\"cuda\":{\"device_id\":0}}",
                "{\"cuda\": 2}                | {\"cuda\":{\"device_id\":2}}",
                "{\"cuda\": {\"use_tf32\": 1}}  | {\"cuda\":{\"use_tf32\":1,\"device_id\":0}}",
                "{\"cuda\": {\"device_id\": 3}} | {\"cuda\":{\"device_id\":3}}"
            })
    void aGpuIsShownWithItsDevice(String given, String shown) {
        assertEquals(shown, ModelOptions.of(given, NONE).shown(true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"cuda\": false}", "{\"cuda\": true}"})
    void aSessionOnTheCpuShowsNoGpu(String given) {
        assertEquals("{\"cuda\":false}", ModelOptions.of(given, NONE).shown(false));
    }

    @Test
    void shapesAreNotShownAgain() {
        assertEquals(
                "{\"cuda\":false}",
                ModelOptions.of("{\"input_shape\": {\"x\": [1]}, \"output_shape\": {}}", NONE)
                        .shown(false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"extensions\": [\"a.so\"]}",
                "{\"extensions\": true}",
                "{\"ortextensions_path\": \"a.so\"}",
                "{\"session_options\": {\"enable_profiling\": true}}",
                "{\"session_options\": {\"profile_file_prefix\": \"p\"}}",
                "{\"session_options\": {\"optimized_model_filepath\": \"m.onnx\"}}"
            })
    void filesAreRefusedWhereThereIsNoDirectory(String json) {
        SqlError error = refusal(json, NONE);
        assertEquals("0A000", error.sqlState());
        assertTrue(String.valueOf(error.hint()).contains("howdah.onnx_library_directory"));
    }

    @Test
    void thePathOfAModelIsRefusedAlways() {
        assertEquals("0A000", refusal("{\"path\": \"m.onnx\"}", SOME).sqlState());
    }

    @Test
    void librariesAreNamedBothWays() {
        assertEquals(
                new SessionFiles(
                        List.of("a.so", "libb-1.so", "c.so"), Optional.empty(), Optional.empty()),
                files(
                        "{\"extensions\": [\"a.so\", \"libb-1.so\"],"
                                + " \"ortextensions_path\": \"c.so\"}"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"enable_profiling\": true}                                 | onnxruntime_profile",
                "{\"enable_profiling\": true, \"profile_file_prefix\": \"p\"} | p",
                "{\"profile_file_prefix\": \"p\"}                             |",
                "{\"enable_profiling\": false}                                |"
            })
    void aProfileIsWrittenWhereItIsAskedFor(String session, String prefix) {
        assertEquals(
                Optional.ofNullable(prefix),
                files("{\"session_options\": " + session + "}").profilePrefix());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/etc/x", "../x", "a/b", "..", ".", "", "a..b", ".hidden", "a b", "ä.so"})
    void onlyPlainNamesAreAllowed(String name) {
        for (String json :
                List.of(
                        "{\"extensions\": [\"" + name + "\"]}",
                        "{\"ortextensions_path\": \"" + name + "\"}",
                        "{\"session_options\": {\"optimized_model_filepath\": \"" + name + "\"}}",
                        "{\"session_options\": {\"profile_file_prefix\": \"" + name + "\"}}")) {
            assertEquals("22023", refusal(json, SOME).sqlState(), json);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"a.so\"", "[1]", "{}", "null", "[[\"a.so\"]]"})
    void librariesAreAnArrayOfTexts(String value) {
        assertEquals("22023", refusal("{\"extensions\": " + value + "}", SOME).sqlState());
    }
}
