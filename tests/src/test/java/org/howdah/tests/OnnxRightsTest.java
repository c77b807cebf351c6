package org.howdah.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a plain role may do with ONNX models. */
class OnnxRightsTest {
    private static final String RUN = OnnxModel.run("m", "{\"x\": [[3]]}");
    private static final String EXECUTE = "EXECUTE ON FUNCTION pg_onnx_execute_session";

    @AutoClose private static final Cluster cluster = Cluster.running();
    @AutoClose private static final Session owner = cluster.connect();

    @BeforeAll
    static void createRoles() {
        owner.execute(
                "CREATE EXTENSION pg_onnx CASCADE",
                OnnxModel.DOUBLES.importAs("m"),
                "CREATE ROLE stranger LOGIN",
                "CREATE ROLE runner LOGIN",
                "CREATE ROLE importer LOGIN",
                "GRANT " + EXECUTE + " TO runner",
                "GRANT EXECUTE ON FUNCTION pg_onnx_import_model TO importer");
    }

    @Test
    void withoutExecuteNobodyRunsAModel() {
        try (Session stranger = cluster.connect("postgres", "stranger")) {
            assertEquals("42501", stranger.failure(RUN).sqlState());
        }
    }

    @Test
    void executeIsEnoughToRunAModel() {
        try (Session runner = cluster.connect("postgres", "runner")) {
            assertEquals("{\"y\": [[6.0]]}", runner.value(RUN));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pg_onnx_list_model()",
                "pg_onnx_list_session()",
                "pg_onnx_drop_model('m', '1')",
                "pg_onnx_create_session('m', '1')",
                "pg_onnx_describe_session('m', '1')",
                "pg_onnx_destroy_session('m', '1')",
                "pg_onnx_import_model('n', '1', 'x')",
                "pg_onnx_inspect_model_bin('x')"
            })
    void whoMayOnlyExecuteMayDoNothingElse(String call) {
        try (Session runner = cluster.connect("postgres", "runner")) {
            assertEquals("42501", runner.failure("SELECT " + call).sqlState());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"model", "content", "part", "model_statistics"})
    void nobodyReadsTheTables(String table) {
        try (Session runner = cluster.connect("postgres", "runner")) {
            assertEquals("42501", runner.failure("TABLE ext_pg_onnx." + table).sqlState());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"path\": \"/etc/passwd\"}",
                "{\"extensions\": true}",
                "{\"ortextensions_path\": \"/tmp/x.so\"}",
                "{\"session_options\": {\"optimized_model_filepath\": \"/tmp/x\"}}",
                "{\"session_options\": {\"profile_file_prefix\": \"/tmp/x\"}}",
                "{\"session_options\": {\"enable_profiling\": true}}"
            })
    void optionsThatNameFilesOrCodeAreRefused(String option) {
        try (Session importer = cluster.connect("postgres", "importer")) {
            Failure failure = importer.failure(OnnxModel.DOUBLES.importAs("n", option));
            assertEquals("0A000", failure.sqlState(), failure::toString);
        }
    }
}
