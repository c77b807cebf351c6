package org.howdah.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JavaRefusalTest {
    private static final Duration AT_ONCE = Duration.ofSeconds(1);

    @AutoClose private static final Cluster cluster = Cluster.running();
    @AutoClose private static final Session session = cluster.connect();

    private static final Engine engine = new Engine(session);
    private static String javaHome = "";

    @BeforeAll
    static void createFunctions() {
        TestFunctions.create(session);
        javaHome = session.value("SHOW howdah.java_home");
    }

    @AfterEach
    void chooseRealJava() {
        cluster.reconfigure("howdah.java_home = '" + javaHome + "'");
        engine.awaitReady(Engine.BACK);
    }

    @ParameterizedTest
    @ValueSource(strings = {"17.0.15", "24.0.2", "25", "25.0.2"})
    void anOlderJavaIsRefusedAtOnce(String version) {
        Path home = DataDirectory.ROOT.resolve("java-" + version);
        Programs.runAsServer("mkdir", "-p", home + "/bin");
        Programs.runAsServer("ln", "-sf", javaHome + "/bin/java", home + "/bin/java");
        Programs.runAsServer(
                "sh", "-c", "echo 'JAVA_VERSION=\"" + version + "\"' >" + home + "/release");
        Failure failure = failureWith(home);
        assertEquals("howdah engine cannot start", failure.message());
        assertEquals(
                "Its last error: Java "
                        + version
                        + " in howdah.java_home \""
                        + home
                        + "\" is older than 25.0.3",
                failure.detail());
    }

    @Test
    void aMissingJavaIsRefusedAtOnce() {
        Failure failure = failureWith(Path.of("/nowhere"));
        assertTrue(failure.detail().contains("\"/nowhere\" holds no JDK"), failure.detail());
    }

    @Test
    void onlyWhoMayMonitorTheServerIsToldItsSettings() {
        session.execute("CREATE ROLE visitor LOGIN", "GRANT USAGE ON SCHEMA tests TO visitor");
        failureWith(Path.of("/nowhere"));
        try (Session visitor = cluster.connect("postgres", "visitor")) {
            Failure failure = visitor.failure("SELECT tests.running()");
            assertEquals("57P03", failure.sqlState());
            assertFalse(failure.toString().contains("/nowhere"), failure::toString);
        }
    }

    @Test
    void aSessionOutlivesAnyNumberOfCallsThatFindNoEngine() {
        failureWith(Path.of("/nowhere"));
        for (int i = 0; i < 30; i++) {
            assertEquals("57P03", session.failure("SELECT tests.running()").sqlState());
        }
    }

    @Test
    void anEngineThatCannotStartIsRefusedWithJavasOwnWords() {
        cluster.reconfigure("howdah.engine_options = '-XX:+NoSuchOption'");
        session.execute("SET howdah.start_timeout = '10s'");
        Failure failure = session.failure("SELECT howdah.restart_engine()");
        assertEquals("57P03", failure.sqlState());
        assertTrue(failure.detail().contains("NoSuchOption"), failure.detail());
        cluster.reconfigure("howdah.engine_options = ''");
    }

    /** Restarts the engine with a Java home that it refuses, and calls. */
    private static Failure failureWith(Path home) {
        cluster.reconfigure("howdah.java_home = '" + home + "'");
        Waiting.until(
                "the session knows the setting",
                () -> session.value("SHOW howdah.java_home").equals(home.toString()));
        session.failure("SELECT howdah.restart_engine()");
        assertEquals("refused", engine.state());
        Failure failure = session.start("SELECT tests.running()").failure(AT_ONCE);
        assertEquals("57P03", failure.sqlState());
        assertEquals(
                "Correct the configuration and reload it, or call howdah.restart_engine().",
                failure.hint());
        return failure;
    }
}
