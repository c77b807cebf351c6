package org.howdah.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.howdah.tests.OsProcess.Signal;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The crash of a process that PostgreSQL takes for a crash of the server: it starts all anew. */
class ServerCrashTest {
    @AutoClose private static final Cluster cluster = Cluster.running();

    @BeforeAll
    static void createFunctions() {
        try (Session session = cluster.connect()) {
            TestFunctions.create(session);
        }
        cluster.stop(StopMode.FAST);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "howdah"})
    void afterASessionsCrashThereIsOneSupervisorAndOneEngine(String preloaded) {
        cluster.configure("shared_preload_libraries = '" + preloaded + "'");
        cluster.start();
        OsProcess engine = crash(false);
        assertServesAgain(engine);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "howdah"})
    void afterTheSupervisorsCrashThereIsOneSupervisorAndOneEngine(String preloaded) {
        cluster.configure("shared_preload_libraries = '" + preloaded + "'");
        cluster.start();
        OsProcess engine = crash(true);
        assertServesAgain(engine);
    }

    /** Kills a session or the supervisor, and returns the engine that ran. */
    private static OsProcess crash(boolean ofSupervisor) {
        Session session = cluster.connect();
        session.execute("SELECT tests.running()");
        Engine facts = new Engine(session);
        OsProcess engine = facts.process();
        OsProcess victim = ofSupervisor ? facts.supervisor() : new OsProcess(session.pid());
        victim.send(Signal.KILL);
        Waiting.until("the engine ends with the server", () -> !engine.runs());
        session.abort();
        return engine;
    }

    private static void assertServesAgain(OsProcess oldEngine) {
        Waiting.until("the server has recovered", ServerCrashTest::acceptsSessions);
        try (Session session = cluster.connect()) {
            assertEquals("0", session.value("SELECT tests.running()"));
            Waiting.until("one engine runs", () -> cluster.engines().size() == 1);
            assertEquals(cluster.engines().getFirst(), new Engine(session).process());
            assertEquals(
                    "1",
                    session.value(
                            "SELECT count(*) FROM pg_stat_activity"
                                    + " WHERE backend_type = 'howdah supervisor'"));
        }
        assertEquals(false, oldEngine.runs());
        cluster.stop(StopMode.FAST);
    }

    private static boolean acceptsSessions() {
        String url = "jdbc:postgresql://127.0.0.1:" + cluster.port() + "/postgres";
        try (Connection connection = DriverManager.getConnection(url, Cluster.USER, "")) {
            return connection.isValid(1);
        } catch (SQLException e) {
            return false;
        }
    }
}
