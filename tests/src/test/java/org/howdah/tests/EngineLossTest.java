package org.howdah.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.howdah.tests.OsProcess.Signal;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EngineLossTest {
    /** How an engine gets lost. */
    enum Loss {
        KILLED {
            @Override
            void of(OsProcess engine, Session session) {
                engine.send(Signal.KILL);
            }
        },
        CRASHED {
            @Override
            void of(OsProcess engine, Session session) {
                engine.send(Signal.SEGV);
            }
        },
        OUT_OF_HEAP {
            @Override
            void of(OsProcess engine, Session session) {
                assertEquals("58000", session.failure("SELECT tests.exhaust()").sqlState());
            }
        };

        abstract void of(OsProcess engine, Session session);
    }

    @AutoClose private static final Cluster cluster = Cluster.running("howdah.engine_memory = 64");
    @AutoClose private static final Session witness = cluster.connect();
    @AutoClose private static final Session session = cluster.connect();
    @AutoClose private static final Session other = cluster.connect();

    private static final Engine engine = new Engine(witness);
    private static final long witnessPid = witness.pid();
    private static final long postmasterPid = cluster.postmaster().pid();

    @BeforeAll
    static void createFunctions() {
        TestFunctions.create(witness);
    }

    private OsProcess process = new OsProcess(0);

    @BeforeEach
    void startEngine() {
        process = engine.restarted();
    }

    @ParameterizedTest
    @EnumSource
    void aCallInFlightFailsWith58000AndAHint(Loss loss) {
        RunningStatement call = session.start("SELECT tests.compute(60000)");
        awaitWork();
        loss.of(process, other);
        Failure failure = call.failure(Waiting.PATIENCE);
        assertEquals("58000", failure.sqlState());
        assertEquals("howdah engine stopped during the call", failure.message());
        assertTrue(failure.hint().contains("by itself"), failure::hint);
    }

    @ParameterizedTest
    @EnumSource
    void theSessionsNextCallWorksAtOnce(Loss loss) {
        RunningStatement call = session.start("SELECT tests.compute(60000)");
        awaitWork();
        loss.of(process, other);
        call.failure(Waiting.PATIENCE);
        assertEquals("0", session.value("SELECT tests.running()"));
    }

    @ParameterizedTest
    @EnumSource
    void aSessionThatWasIdleCallsOn(Loss loss) {
        session.execute("SELECT tests.running()");
        loss.of(process, other);
        Waiting.until("the engine is gone", () -> !process.runs());
        assertEquals("0", session.value("SELECT tests.running()"));
    }

    @ParameterizedTest
    @EnumSource
    void theEngineIsBackWithin2Seconds(Loss loss) {
        loss.of(process, other);
        engine.awaitSuccessorOf(process, Engine.BACK);
    }

    @ParameterizedTest
    @EnumSource
    void noSessionIsLost(Loss loss) {
        loss.of(process, other);
        engine.awaitSuccessorOf(process, Waiting.PATIENCE);
        assertEquals(witnessPid, witness.pid());
        assertEquals(postmasterPid, cluster.postmaster().pid());
    }

    private static void awaitWork() {
        Waiting.until("the engine works", () -> other.value("SELECT tests.running()").equals("1"));
    }
}
