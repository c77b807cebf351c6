package org.howdah.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {
    @AutoClose private static final Cluster cluster = Cluster.running();
    @AutoClose private static final Session session = cluster.connect();

    @BeforeAll
    static void createFunctions() {
        TestFunctions.create(session);
        session.execute(
                "CREATE ROLE plain LOGIN",
                "LOAD 'howdah'",
                "CREATE FUNCTION tests.setting(name text) RETURNS text SECURITY DEFINER LANGUAGE sql"
                        + " AS 'SELECT current_setting(name)'");
    }

    @Test
    void everySettingHasItsContextUnitDefaultAndRange() {
        assertEquals(
                List.of(
                        "call_timeout user integer ms 0 0 2147483647",
                        "engine_memory sighup integer MB 1024 64 2147483647",
                        "engine_options sighup string",
                        "jar_directory sighup string",
                        "log_level sighup enum info {debug,info,warning,error}",
                        "maximum_depth superuser integer 16 1 1000",
                        "model_memory sighup integer MB 512 1 2147483647",
                        "onnx_cuda_fallback user bool off",
                        "onnx_library_directory sighup string",
                        "onnx_max_initializers sighup integer 100000 0 2147483647",
                        "onnx_max_nesting sighup integer 16 1 32",
                        "onnx_max_nodes sighup integer 200000 1 2147483647",
                        "onnx_max_tensor_size sighup integer kB 1048576 1 2147483647",
                        "onnx_memory sighup integer MB 1024 1 2147483647",
                        "ring_after user integer 32 -1 2147483647",
                        "spin sighup integer 100 0 1000",
                        "start_timeout user integer ms 10000 1 2147483647",
                        "training_threads sighup integer 0 0 1024"),
                session.values(
                        """
                        SELECT concat_ws(' ', substr(name, 8), context, vartype, unit,
                                         nullif(boot_val, ''), min_val, max_val, enumvals)
                        FROM pg_settings
                        WHERE name LIKE 'howdah.%' AND name <> 'howdah.java_home'
                        ORDER BY 1
                        """));
    }

    @Test
    void theJavaHomeIsSetWhenTheLibraryIsBuilt() {
        assertEquals(
                "sighup string t",
                session.value(
                        """
                        SELECT concat_ws(' ', context, vartype, boot_val ~ '^/.')
                        FROM pg_settings WHERE name = 'howdah.java_home'
                        """));
    }

    @Test
    void eachIsDescribed() {
        assertEquals(
                List.of(),
                session.values(
                        """
                        SELECT name FROM pg_settings
                        WHERE name LIKE 'howdah.%' AND short_desc !~ '^Sets .*\\.$'
                        """));
    }

    @Test
    void anUnknownNameIsRefused() {
        assertEquals("42602", session.failure("SET howdah.sipn = 20").sqlState());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"java_home", "engine_options", "jar_directory", "onnx_library_directory"})
    void noSessionCanNameWhatTheEngineRuns(String name) {
        assertEquals("55P02", session.failure("SET howdah." + name + " = '/evil'").sqlState());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"java_home", "engine_options", "jar_directory", "onnx_library_directory"})
    void aPlainUserCannotSeeWhatTheEngineRuns(String name) {
        try (Session plain = cluster.connect("postgres", "plain")) {
            plain.execute("SELECT tests.running()");
            assertEquals("42501", plain.failure("SHOW howdah." + name).sqlState());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"java_home", "engine_options", "jar_directory", "onnx_library_directory"})
    void aValueSetBeforeTheLibraryIsLoadedIsDropped(String name) {
        String real = session.value("SHOW howdah." + name);
        try (Session plain = cluster.connect("postgres", "plain")) {
            plain.execute("SET howdah." + name + " = '/evil'", "SELECT tests.running()");
            assertEquals(real, plain.value("SELECT tests.setting('howdah." + name + "')"));
        }
    }

    @Test
    void aPlainUserCannotDeepenNesting() {
        try (Session plain = cluster.connect("postgres", "plain")) {
            plain.execute("SELECT tests.running()");
            assertEquals("42501", plain.failure("SET howdah.maximum_depth = 1000").sqlState());
        }
    }

    @Test
    void aReloadReachesTheRunningEngine() {
        session.execute("SELECT tests.running()");
        String engine = session.value("SELECT pid FROM howdah.engine");
        cluster.reconfigure("howdah.model_memory = '77MB'");
        Waiting.until(
                "the engine has the budget",
                () ->
                        session.value("SELECT model_memory / 1024 / 1024 FROM howdah.engine")
                                .equals("77"));
        assertEquals(engine, session.value("SELECT pid FROM howdah.engine"));
    }

    @Test
    void aJarDirectoryMustBeAbsolute() {
        Failure failure = session.failure("ALTER SYSTEM SET howdah.jar_directory = 'relative'");
        assertEquals("22023", failure.sqlState());
        assertTrue(failure.detail().contains("absolute"), failure::toString);
    }
}
