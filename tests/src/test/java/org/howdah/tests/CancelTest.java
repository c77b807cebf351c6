package org.howdah.tests;

import static java.time.Duration.ofMillis;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Calls that end before they are done. */
class CancelTest {
    private static final Duration AT_ONCE = ofMillis(500);
    private static final int TIMEOUT = 700;
    private static final int CHECK_INTERVAL = 100;

    /** What the engine and the session are about when the call is to end. */
    enum Activity {
        COMPUTING("SELECT tests.compute(60000)"),
        SQL_FOR_THE_ENGINE("SELECT tests.run('SELECT pg_sleep(60)')"),
        SENDING_ROWS_TO_THE_ENGINE(
                "SELECT tests.read_slowly("
                        + "'SELECT repeat(''x'', 1000), generate_series(1, 100000000)', 20)"),
        RECEIVING_ROWS_FROM_THE_ENGINE("SELECT count(*) FROM tests.endless()"),
        RECEIVING_ROWS_WITHOUT_EVER_WAITING("SELECT count(*) FROM tests.torrent()");

        final String statement;

        Activity(String statement) {
            this.statement = statement;
        }
    }

    /** A timeout of the session's own, or what another session does. */
    enum Interruption {
        CANCEL("57014", "", "SELECT pg_cancel_backend"),
        TERMINATION("57P01", "", "SELECT pg_terminate_backend"),
        STATEMENT_TIMEOUT("57014", "statement_timeout", ""),
        CALL_TIMEOUT("57014", "howdah.call_timeout", "");

        final String sqlState;
        final String timeout;
        final String command;

        Interruption(String sqlState, String timeout, String command) {
            this.sqlState = sqlState;
            this.timeout = timeout;
            this.command = command;
        }
    }

    @AutoClose private static final Cluster cluster = Cluster.running();
    @AutoClose private static final Session witness = cluster.connect();

    @BeforeAll
    static void createFunctions() {
        TestFunctions.create(witness);
    }

    @AfterEach
    void endWhatIsLeft() {
        witness.execute(
                """
                SELECT pg_terminate_backend(pid) FROM pg_stat_activity
                WHERE backend_type = 'client backend' AND pid <> pg_backend_pid()
                """);
        assertWorkStops(Waiting.PATIENCE);
    }

    static Stream<Arguments> everyInterruptionOfEveryActivity() {
        return Arrays.stream(Interruption.values())
                .flatMap(
                        interruption ->
                                Arrays.stream(Activity.values())
                                        .map(activity -> Arguments.of(interruption, activity)));
    }

    @ParameterizedTest
    @MethodSource("everyInterruptionOfEveryActivity")
    void aCallEndsAndItsWorkStopsWithin500Milliseconds(
            Interruption interruption, Activity activity) {
        try (Session session = cluster.connect()) {
            Duration limit = AT_ONCE;
            long pid = session.pid();
            if (!interruption.timeout.isEmpty()) {
                session.execute("SET " + interruption.timeout + " = " + TIMEOUT);
                limit = limit.plusMillis(TIMEOUT);
            }
            long steps = steps();
            long start = System.nanoTime();
            RunningStatement call = session.start(activity.statement);
            if (!interruption.command.isEmpty()) {
                awaitWork(activity, steps);
                start = System.nanoTime();
                witness.execute(interruption.command + "(" + pid + ")");
            }
            Failure failure = call.failure(limit.minusNanos(System.nanoTime() - start));
            assertEquals(interruption.sqlState, failure.sqlState(), failure::toString);
            assertWorkStops(AT_ONCE);
        }
    }

    @ParameterizedTest
    @EnumSource
    void theSameSessionsNextCallWorks(Activity activity) {
        try (Session session = cluster.connect()) {
            long pid = session.pid();
            long steps = steps();
            RunningStatement call = session.start(activity.statement);
            awaitWork(activity, steps);
            witness.execute("SELECT pg_cancel_backend(" + pid + ")");
            call.failure(Waiting.PATIENCE);
            assertEquals("7", session.value("SELECT 7 + 0 * tests.compute(1)"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void theDeathOfTheClientEndsTheCallAndItsWork(Activity activity) {
        long steps = steps();
        Process client =
                cluster.spawnPsql(
                        "postgres",
                        "SET client_connection_check_interval = "
                                + CHECK_INTERVAL
                                + "; "
                                + activity.statement);
        awaitWork(activity, steps);
        String backend =
                witness.value("SELECT pid FROM pg_stat_activity WHERE application_name = 'psql'");
        client.destroyForcibly();
        Waiting.until(
                "the backend is gone",
                AT_ONCE.plusMillis(CHECK_INTERVAL),
                () ->
                        witness.values("SELECT 1 FROM pg_stat_activity WHERE pid = " + backend)
                                .isEmpty());
        assertWorkStops(AT_ONCE);
    }

    /** Waits for what shows that an activity has begun, where so many steps were done before. */
    private static void awaitWork(Activity activity, long steps) {
        String wanted =
                switch (activity) {
                    case COMPUTING,
                            SENDING_ROWS_TO_THE_ENGINE,
                            RECEIVING_ROWS_FROM_THE_ENGINE,
                            RECEIVING_ROWS_WITHOUT_EVER_WAITING ->
                            "SELECT tests.steps() > " + steps;
                    case SQL_FOR_THE_ENGINE ->
                            "SELECT count(*) = 1 FROM pg_stat_activity WHERE wait_event = 'PgSleep'";
                };
        Waiting.until("the work has begun", () -> witness.value(wanted).equals("t"));
    }

    private static void assertWorkStops(Duration limit) {
        Waiting.until("the engine rests", limit, CancelTest::engineRests);
    }

    private static boolean engineRests() {
        long steps = steps();
        return witness.value("SELECT tests.running() FROM pg_sleep(0.05)").equals("0")
                && steps() == steps;
    }

    private static long steps() {
        return Long.parseLong(witness.value("SELECT tests.steps()"));
    }
}
