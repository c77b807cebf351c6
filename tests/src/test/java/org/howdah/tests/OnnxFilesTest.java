package org.howdah.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Options of ONNX models that name files of howdah.onnx_library_directory. */
class OnnxFilesTest {
    private static final String LIBRARY = "{\"extensions\": [\"" + OnnxLibrary.NAME + "\"]}";
    private static final String DIRECTORY =
            "howdah.onnx_library_directory = '" + OnnxLibrary.directory() + "'";

    @AutoClose private static final Cluster cluster = Cluster.running(DIRECTORY);
    @AutoClose private static final Session superuser = cluster.connect();

    @BeforeAll
    static void createRoles() {
        superuser.execute(
                "CREATE EXTENSION pg_onnx CASCADE",
                OnnxModel.CUSTOM.importAs("custom", LIBRARY),
                "CREATE ROLE importer LOGIN",
                "GRANT EXECUTE ON FUNCTION pg_onnx_import_model, pg_onnx_execute_session,"
                        + " pg_onnx_inspect_model_bin TO importer");
    }

    private static String files(String name) {
        return Programs.runAsServer(
                "sh", "-c", "cd \"$0\" && ls -d " + name, OnnxLibrary.directory().toString());
    }

    @Test
    void aLibraryDefinesOperatorsOfAModelThatEverybodyMayRun() {
        try (Session importer = cluster.connect("postgres", "importer")) {
            assertEquals(
                    "{\"y\": [[6.0]]}", importer.value(OnnxModel.run("custom", "{\"x\": [[3]]}")));
        }
    }

    @Test
    void withoutTheLibraryTheOperatorIsUnknown() {
        Failure failure = superuser.failure(OnnxModel.CUSTOM.importAs("n"));
        assertEquals("0A000", failure.sqlState());
        assertTrue(failure.hint().contains("howdah.onnx_library_directory"), failure::hint);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"extensions\": [\"libtwice.so\"]}",
                "{\"extensions\": [\"missing.so\"]}",
                "{\"ortextensions_path\": \"libtwice.so\"}",
                "{\"session_options\": {\"enable_profiling\": true}}",
                "{\"session_options\": {\"optimized_model_filepath\": \"x.onnx\"}}"
            })
    void onlyASuperuserNamesFiles(String option) {
        try (Session importer = cluster.connect("postgres", "importer")) {
            Failure failure = importer.failure(OnnxModel.DOUBLES.importAs("n", option));
            assertEquals("42501", failure.sqlState(), failure::toString);
        }
    }

    @Test
    void aMissingLibraryIsNamed() {
        Failure failure =
                superuser.failure(
                        OnnxModel.CUSTOM.importAs("n", "{\"extensions\": [\"missing.so\"]}"));
        assertEquals("58P01", failure.sqlState());
        assertTrue(failure.message().contains("missing.so"), failure::toString);
    }

    @Test
    void whatIsNoLibraryIsAnError() {
        Failure failure =
                superuser.failure(
                        OnnxModel.CUSTOM.importAs("n", "{\"extensions\": [\"twice.c\"]}"));
        assertEquals("38000", failure.sqlState());
        assertTrue(failure.message().contains("twice.c"), failure::toString);
        assertTrue(failure.hint().contains("RegisterCustomOps"), failure::toString);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/etc/passwd", "../x.so", ".."})
    void aNameStaysInTheDirectory(String name) {
        Failure failure =
                superuser.failure(
                        OnnxModel.DOUBLES.importAs("n", "{\"extensions\": [\"" + name + "\"]}"));
        assertEquals("22023", failure.sqlState(), failure::toString);
    }

    @Test
    void theOptimizedModelAndAProfileOfEachLoadedSessionAreWritten() {
        superuser.execute(
                OnnxModel.DOUBLES.importAs(
                        "written",
                        "{\"session_options\": {\"optimized_model_filepath\": \"w.onnx\","
                                + " \"enable_profiling\": true, \"profile_file_prefix\": \"w\"}}"));
        superuser.execute(OnnxModel.run("written", "{\"x\": [[3]]}"));
        superuser.execute("SELECT pg_onnx_destroy_session('written', '1')");
        assertEquals("w.onnx\n", files("w.onnx"));
        assertEquals(1, files("w_*.json").lines().count());
    }

    @Test
    void withoutTheDirectoryAStoredModelIsNotLoaded() {
        try (Cluster other = Cluster.running(DIRECTORY);
                Session session = other.connect()) {
            session.execute(
                    "CREATE EXTENSION pg_onnx CASCADE",
                    OnnxModel.CUSTOM.importAs("custom", LIBRARY));
            other.reconfigure("howdah.onnx_library_directory = ''");
            Waiting.until(
                    "the engine has no directory",
                    () -> session.attempt(OnnxModel.CUSTOM.importAs("n", LIBRARY)) != null);
            Failure failure = session.failure(OnnxModel.run("custom", "{\"x\": [[3]]}"));
            assertEquals("0A000", failure.sqlState(), failure::toString);
        }
    }
}
