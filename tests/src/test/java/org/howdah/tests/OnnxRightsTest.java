package org.howdah.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
                "CREATE ROLE caller LOGIN",
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

    @Test
    void atFirstNoFunctionOfTheExtensionMayBeExecuted() {
        String functions =
                """
                FROM pg_depend d JOIN pg_proc p ON d.classid = 'pg_proc'::regclass AND p.oid = d.objid
                WHERE d.deptype = 'e'
                    AND d.refobjid = (SELECT oid FROM pg_extension WHERE extname = 'pg_onnx')
                """;
        assertEquals(
                "t",
                owner.value(
                        "SELECT count(*) >= 18 AND 'pg_onnx_run' = ANY (array_agg(proname)) "
                                + functions));
        assertEquals(
                List.of(),
                owner.values(
                        "SELECT p.oid::regprocedure "
                                + functions
                                + "AND has_function_privilege('stranger', p.oid, 'EXECUTE')"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "pg_onnx_run         | pg_onnx_run('m', '1', 3) | {{6}}",
                "pg_onnx_run_double  | pg_onnx_run_double('m', '1', 3) | {{6}}",
                "pg_onnx_run_bytea   | pg_onnx_run_bytea('m', '1', 3) | \\x0000c040",
                "pg_onnx_run_output  | pg_onnx_run_output('m', '1', 'y', 3) | {{6}}",
                "pg_onnx_run_rows    | pg_onnx_run_rows('m', '1', 3) | {6}",
                "pg_onnx_run_query   | pg_onnx_run_query('m', '1', 'SELECT 1, 3') | (1,{6})"
            })
    void executeIsEnoughToRunAModelWithoutJson(String function, String call, String result) {
        try (Session caller = cluster.connect("postgres", "caller")) {
            assertEquals("42501", caller.failure("SELECT " + call).sqlState());
            owner.execute("GRANT EXECUTE ON FUNCTION " + function + " TO caller");
            assertEquals(result, caller.value("SELECT " + call));
            assertEquals("42501", caller.failure("TABLE ext_pg_onnx.model").sqlState());
        }
    }

    /** Of an output that holds other things than they give. */
    @ParameterizedTest
    @ValueSource(strings = {"pg_onnx_run_bigint", "pg_onnx_run_text"})
    void executeIsEnoughToBeToldTheOutputsType(String function) {
        String call = "SELECT " + function + "('m', '1', 3)";
        try (Session caller = cluster.connect("postgres", "caller")) {
            assertEquals("42501", caller.failure(call).sqlState());
            owner.execute("GRANT EXECUTE ON FUNCTION " + function + " TO caller");
            assertEquals("42804", caller.failure(call).sqlState());
        }
    }

    @Test
    void aQueryHasItsCallersRights() {
        owner.execute(
                "CREATE ROLE reader LOGIN",
                "GRANT EXECUTE ON FUNCTION pg_onnx_run_query TO reader",
                "CREATE TABLE secret AS SELECT 1 AS id, 3 AS x");
        String run = "SELECT pg_onnx_run_query('m', '1', 'TABLE secret')";
        try (Session reader = cluster.connect("postgres", "reader")) {
            assertEquals("42501", reader.failure(run).sqlState());
            owner.execute("GRANT SELECT ON secret TO reader");
            assertEquals("(1,{6})", reader.value(run));
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
