package org.howdah.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import org.howdah.tests.OsProcess.Signal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An engine that lives and does nothing more, as SIGSTOP makes it. */
class HungEngineTest {
    private static final Duration AT_ONCE = Duration.ofMillis(500);
    private static final int TIMEOUT = 300;

    @AutoClose private static final Cluster cluster = Cluster.running();
    @AutoClose private static final Session witness = cluster.connect();
    @AutoClose private static final Session session = cluster.connect();

    private static final Engine engine = new Engine(witness);

    @BeforeAll
    static void createFunctions() {
        TestFunctions.create(witness);
    }

    private OsProcess process = new OsProcess(0);

    @BeforeEach
    void hangEngine() {
        process = engine.restarted();
        session.execute("SELECT tests.running()");
        process.suspend();
    }

    @AfterEach
    void letEngineGoOn() {
        if (process.runs()) {
            process.send(Signal.CONT);
        }
    }

    @Test
    void statementTimeoutEndsACall() {
        try (Session fresh = cluster.connect()) {
            fresh.execute("SET statement_timeout = " + TIMEOUT);
            RunningStatement call = fresh.start("SELECT tests.running()");
            assertEquals("57014", call.failure(AT_ONCE.plusMillis(TIMEOUT)).sqlState());
        }
    }

    @Test
    void cancelEndsAFirstCall() {
        try (Session fresh = cluster.connect()) {
            long pid = fresh.pid();
            RunningStatement call = fresh.start("SELECT tests.running()");
            Waiting.until("the call waits", () -> waitsForEngine(pid));
            witness.execute("SELECT pg_cancel_backend(" + pid + ")");
            assertEquals("57014", call.failure(AT_ONCE).sqlState());
        }
    }

    @Test
    void aCallGoesOnWhenTheEngineDoes() {
        long pid = session.pid();
        RunningStatement call = session.start("SELECT tests.running()");
        Waiting.until("the call waits", () -> waitsForEngine(pid));
        process.send(Signal.CONT);
        call.success(Waiting.PATIENCE);
    }

    @Test
    void restartEngineReplacesIt() {
        witness.execute("SELECT howdah.restart_engine()");
        assertEquals("0", session.value("SELECT tests.running()"));
    }

    private static boolean waitsForEngine(long pid) {
        return witness.value("SELECT wait_event FROM pg_stat_activity WHERE pid = " + pid)
                .equals("Extension");
    }
}
