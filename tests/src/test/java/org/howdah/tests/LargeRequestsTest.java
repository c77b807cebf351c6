package org.howdah.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** All sessions' large requests together may take 64 MB of an engine of 1 GB. */
class LargeRequestsTest {
    /** A request of 40 MB that goes on until it is cancelled, and one that ends at once. */
    private static final String LONG = request("pg_sleep(60)");

    private static final String SHORT = request("1");

    @AutoClose
    private static final Cluster cluster = Cluster.running("howdah.engine_memory = 1024");

    @AutoClose private static final Session holder = cluster.connect();
    @AutoClose private static final Session other = cluster.connect();

    private static final Engine engine = new Engine(other);

    @BeforeAll
    static void createFunctions() {
        TestFunctions.create(other);
    }

    @Test
    void oneThatFindsNoRoomIsRefusedUntilTheOthersHaveEnded() {
        OsProcess process = engine.restarted();
        long pid = holder.pid();
        RunningStatement held = holder.start(LONG);
        Waiting.until("the first runs its SQL", () -> sleeps(pid));
        Failure refused = other.failure(SHORT);
        assertEquals("53200", refused.sqlState());
        assertTrue(refused.hint().contains("Try again"), refused::hint);
        other.execute("SELECT pg_cancel_backend(" + pid + ")");
        assertEquals("57014", held.failure(Waiting.PATIENCE).sqlState());
        other.execute(SHORT);
        assertEquals(process, engine.process());
    }

    @Test
    void chunksOfSqlCount() {
        OsProcess process = engine.restarted();
        long pid = holder.pid();
        String steps = other.value("SELECT tests.steps()");
        RunningStatement held =
                holder.start(
                        "SELECT tests.read_slowly('SELECT repeat(''x'', 40 * 1024 * 1024)"
                                + " FROM generate_series(1, 2)', 60000)");
        Waiting.until(
                "the first has its chunk",
                () -> !other.value("SELECT tests.steps()").equals(steps));
        Waiting.until("the second is on its way", () -> "53200".equals(stateOf(SHORT)));
        other.execute("SELECT pg_cancel_backend(" + pid + ")");
        assertEquals("57014", held.failure(Waiting.PATIENCE).sqlState());
        other.execute(SHORT);
        assertEquals(process, engine.process());
    }

    @Test
    void oneInACallThatIsRefusedLeavesTheCallItsConnection() {
        other.execute(
                """
                SELECT tests.run($$DO $do$ BEGIN
                    PERFORM tests.run('SELECT 1 /*' || repeat('x', 70 * 1024 * 1024) || '*/');
                    RAISE 'taken';
                EXCEPTION WHEN out_of_memory THEN
                END $do$ $$)
                """);
    }

    @Test
    void theEngineThatRunsHasTheMemoryThatItWasStartedWith() {
        other.execute("ALTER SYSTEM SET howdah.engine_memory = '16GB'", "SELECT pg_reload_conf()");
        try {
            Waiting.until(
                    "the setting is known",
                    () -> other.value("SHOW howdah.engine_memory").equals("16GB"));
            assertEquals(
                    "53200", stateOf("SELECT tests.run('/*' || repeat('x', 70 << 20) || '*/')"));
        } finally {
            other.execute("ALTER SYSTEM RESET howdah.engine_memory", "SELECT pg_reload_conf()");
        }
    }

    private static String stateOf(String statement) {
        Failure failure = other.attempt(statement);
        return failure == null ? "none" : failure.sqlState();
    }

    private static boolean sleeps(long pid) {
        String waits = "SELECT wait_event FROM pg_stat_activity WHERE pid = ";
        return other.value(waits + pid).equals("PgSleep");
    }

    private static String request(String expression) {
        return "SELECT tests.run('SELECT "
                + expression
                + " /* ' || repeat('x', 40 * 1024 * 1024) || '*/')";
    }
}
