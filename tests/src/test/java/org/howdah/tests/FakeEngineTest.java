package org.howdah.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sessions that call an engine which answers with random bytes. */
class FakeEngineTest {
    private static final int CALLS = 400;

    private static final List<String> RESULTS =
            List.of(
                    "int4",
                    "text",
                    "bytea",
                    "numeric",
                    "jsonb",
                    "int4[]",
                    "text[]",
                    "tests.pair",
                    "tests.pair[]",
                    "SETOF text",
                    "SETOF tests.pair",
                    "void");

    @AutoClose private static final Cluster cluster = Cluster.running();
    @AutoClose private static final Session witness = cluster.connect();

    private static final Path home = DataDirectory.ROOT.resolve("fake-java");
    private static String javaHome = "";

    @BeforeAll
    static void createFunctionsAndJava() {
        witness.execute(
                "LOAD 'howdah'",
                "CREATE SCHEMA tests",
                "CREATE TYPE tests.pair AS (number int, label text)",
                "SET check_function_bodies = off");
        for (int i = 0; i < RESULTS.size(); i++) {
            witness.execute(
                    "CREATE FUNCTION tests.f%d(text) RETURNS %s LANGUAGE howdah AS 'a.B::c'"
                            .formatted(i, RESULTS.get(i)));
        }
        javaHome = witness.value("SHOW howdah.java_home");
        Programs.runAsServer("mkdir", "-p", home + "/bin");
        Programs.runAsServer("cp", javaHome + "/release", home + "/release");
    }

    @AfterEach
    void serverHasNotCrashed() {
        assertFalse(cluster.log().contains("was terminated by signal"), cluster::log);
        assertFalse(cluster.log().contains("PANIC"), cluster::log);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void noAnswerEndsASession(long seed) {
        startFakeEngine(seed);
        try (Session session = cluster.connect()) {
            long pid = session.pid();
            session.execute(
                    "SET statement_timeout = '5s'",
                    "SET howdah.start_timeout = '2s'",
                    "SET howdah.ring_after = " + (seed % 2 == 0 ? 0 : -1));
            for (int i = 0; i < CALLS; i++) {
                Failure failure =
                        session.attempt("SELECT tests.f" + i % RESULTS.size() + "('argument')");
                assertFalse(
                        failure != null && failure.message().contains("statement timeout"),
                        "call " + i + " of seed " + seed + " hung");
            }
            assertEquals(pid, session.pid());
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {5})
    void theSessionGoesOnWhenTheEngineIsRightAgain(long seed) {
        startFakeEngine(seed);
        try (Session session = cluster.connect()) {
            session.attempt("SELECT tests.f1('argument')");
            useJava(javaHome);
            assertEquals("42883", session.failure("SELECT tests.f1('argument')").sqlState());
        }
    }

    /** Lets the supervisor start the fake in place of java. */
    private static void startFakeEngine(long seed) {
        String script =
                "#!/bin/sh\nexec %s/bin/java -cp %s/functions.jar %s %d\n"
                        .formatted(
                                javaHome,
                                FunctionsJar.directory(),
                                "org.howdah.tests.functions.FakeEngine",
                                seed);
        Programs.runAsServer(
                "sh",
                "-c",
                "printf %s \"$0\" >\"$1\"; chmod 755 \"$1\"",
                script,
                home + "/bin/java");
        useJava(home.toString());
    }

    private static void useJava(String directory) {
        cluster.reconfigure("howdah.java_home = '" + directory + "'");
        Waiting.until(
                "the setting is known",
                () -> witness.value("SHOW howdah.java_home").equals(directory));
        witness.execute("SELECT howdah.restart_engine()");
    }
}
