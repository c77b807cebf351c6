package org.howdah.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Peers that send the engine what no session would. */
class EngineFuzzTest {
    @AutoClose private static final Cluster cluster = Cluster.running();
    @AutoClose private static final Session fuzzer = cluster.connect();
    @AutoClose private static final Session other = cluster.connect();

    private static final Engine engine = new Engine(other);

    private OsProcess process = new OsProcess(0);

    @BeforeAll
    static void createFunctions() {
        TestFunctions.create(fuzzer);
        fuzzer.execute("SET statement_timeout = '60s'");
    }

    @BeforeEach
    void rememberEngine() {
        other.execute("SELECT tests.running()");
        process = engine.process();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void randomOpeningsHarmNobody(long seed) {
        fuzzer.execute("SELECT tests.send_random_openings(" + seed + ", 1000)");
        assertUnharmed();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void randomFramesHarmNobody(long seed) {
        fuzzer.execute("SELECT tests.send_random_frames(" + seed + ", 1000)");
        assertUnharmed();
    }

    @Test
    void theyLeaveNoThreadAndNoDescriptor() {
        fuzzer.execute("SELECT tests.send_random_frames(4, 100)");
        int descriptors = process.descriptors().size();
        int threads = threads();
        fuzzer.execute("SELECT tests.send_random_frames(5, 500)");
        Waiting.until(
                () -> "as few descriptors and threads as before, but " + process.descriptors(),
                Waiting.PATIENCE,
                () -> process.descriptors().size() <= descriptors + 5 && threads() <= threads + 5);
    }

    private int threads() {
        return Integer.parseInt(process.status("Threads"));
    }

    private void assertUnharmed() {
        assertEquals("0", other.value("SELECT tests.running()"));
        assertEquals(process, engine.process());
        try (Session fresh = cluster.connect()) {
            assertEquals("0", fresh.value("SELECT tests.running()"));
        }
    }
}
