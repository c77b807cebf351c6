package org.howdah.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.howdah.tests.OsProcess.Signal;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SupervisorTest {
    @AutoClose private static final Cluster cluster = Cluster.running();
    @AutoClose private static final Session session = cluster.connect();

    private static final Engine engine = new Engine(session);

    private OsProcess process = new OsProcess(0);
    private OsProcess supervisor = new OsProcess(0);

    @BeforeEach
    void startEngine() {
        process = engine.restarted();
        supervisor = engine.supervisor();
    }

    @Test
    void theEngineIsTheSupervisorsChild() {
        assertEquals(supervisor.pid(), process.parent());
        assertEquals(cluster.postmaster().pid(), supervisor.parent());
    }

    @Test
    void afterSigtermBothAreBackWithin2Seconds() {
        supervisor.send(Signal.TERM);
        engine.awaitSuccessorOf(process, Engine.BACK);
        assertNotEquals(supervisor, engine.supervisor());
    }

    @Test
    void afterSigtermNoEngineIsOrphaned() {
        supervisor.send(Signal.TERM);
        engine.awaitSuccessorOf(process, Waiting.PATIENCE);
        assertFalse(process.runs());
        assertFalse(supervisor.runs());
    }

    @Test
    void activityShowsWhatItDoes() {
        String line = "SELECT concat_ws(', ', backend_type, state, query) FROM pg_stat_activity";
        Waiting.until(
                () -> "not " + session.values(line + " WHERE backend_type ~ 'howdah'"),
                Waiting.PATIENCE,
                () ->
                        session.values(line + " WHERE pid = " + supervisor.pid())
                                .toString()
                                .matches(
                                        "\\[howdah supervisor, idle, .*engine.*"
                                                + process.pid()
                                                + ".*]"));
    }

    @Test
    void aCancelledSupervisorGoesOn() {
        session.execute("SELECT pg_cancel_backend(" + supervisor.pid() + ")");
        session.execute("SELECT howdah.restart_engine()");
        assertEquals(supervisor, engine.supervisor());
    }

    @Test
    void restartEngineReturnsWithAnotherEngineReady() {
        session.execute("SELECT howdah.restart_engine()");
        assertEquals("ready", engine.state());
        assertNotEquals(process, engine.process());
        assertFalse(process.runs());
    }

    @Test
    void engineProcessCountsRestarts() {
        int before = engine.restarts();
        session.execute("SELECT howdah.restart_engine()");
        assertEquals(before + 1, engine.restarts());
    }

    @Test
    void databasesCanBeDroppedWhileItRuns() {
        session.execute("CREATE DATABASE dropped", "DROP DATABASE dropped");
        assertEquals(process, engine.process());
    }

    @Test
    void aSlowlyDyingEngineGetsReplacedAfterTheGrace() {
        process.suspend();
        session.execute("SELECT howdah.restart_engine()");
        assertFalse(process.runs());
        assertEquals("ready", engine.state());
    }
}
