package org.howdah.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.howdah.tests.OsProcess.Signal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Models and events that must neither end the engine or the server nor hang a call. */
class OnnxFailuresTest {
    private static final Duration AT_ONCE = Duration.ofMillis(500);
    private static final String ENDLESS = OnnxModel.run("loop", "{\"n\": [100000000]}");
    private static final String TWICE_THREE = OnnxModel.run("doubles", "{\"x\": [[3]]}");
    private static final String SIX = "{\"y\": [[6.0]]}";

    @AutoClose private static final Cluster cluster = Cluster.running();
    @AutoClose private static final Session session = cluster.connect();
    @AutoClose private static final Session witness = cluster.connect();

    private static final Engine engine = new Engine(witness);
    private static final long postmaster = cluster.postmaster().pid();

    @BeforeAll
    static void importModels() {
        session.execute(
                "CREATE EXTENSION pg_onnx CASCADE",
                OnnxModel.DOUBLES.importAs("doubles"),
                OnnxModel.SCALAR.importAs("scalar"),
                OnnxModel.ZIP_MAP.importAs("zip_map"),
                OnnxModel.LOOP.importAs("loop"));
    }

    @AfterEach
    void theSessionAndTheServerServeOn() {
        assertEquals(SIX, session.value(TWICE_THREE));
        assertEquals(postmaster, cluster.postmaster().pid());
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "[[]]"})
    void emptyArraysAreAnsweredOrRefusedByTheSameEngine(String empty) {
        OsProcess before = engine.restarted();
        Failure failure = session.attempt(OnnxModel.run("doubles", "{\"x\": " + empty + "}"));
        assertTrue(failure == null || failure.sqlState().startsWith("22"), () -> "" + failure);
        assertEquals(before, engine.process());
    }

    @Test
    void aScalarOutputIsANumber() {
        assertEquals("{\"y\": 6.0}", session.value(OnnxModel.run("scalar", "{\"x\": [1, 2, 3]}")));
    }

    @Test
    void aSequenceOfMapsIsAnArrayOfObjects() {
        assertEquals(
                "{\"y\": [{\"a\": 1.0, \"b\": 2.0}]}",
                session.value(OnnxModel.run("zip_map", "{\"x\": [[1, 2]]}")));
    }

    @Test
    void aRunInFlightFailsWith58000WhenTheEngineIsKilled() {
        OsProcess before = engine.restarted();
        long backend = session.pid();
        session.execute(OnnxModel.run("loop", "{\"n\": [1]}"));
        RunningStatement call = session.start(ENDLESS);
        awaitRun();
        before.send(Signal.KILL);
        Failure failure = call.failure(Waiting.PATIENCE);
        assertEquals("58000", failure.sqlState(), failure::toString);
        assertEquals(SIX, session.value(TWICE_THREE));
        assertEquals(backend, session.pid());
    }

    @Test
    void aLoadedModelIsLoadedAgainAfterTheEngineIsKilled() {
        session.execute(TWICE_THREE);
        OsProcess before = engine.process();
        before.send(Signal.KILL);
        engine.awaitSuccessorOf(before, Waiting.PATIENCE);
        assertEquals(SIX, session.value(TWICE_THREE));
    }

    @ParameterizedTest
    @CsvSource({
        "pg_cancel_backend, 57014",
        "pg_terminate_backend, 57P01",
    })
    void aRunEndsAtOnceAtAnotherSessionsRequest(String request, String sqlState) {
        try (Session runner = cluster.connect()) {
            long pid = runner.pid();
            RunningStatement call = runner.start(ENDLESS);
            awaitRun();
            witness.execute("SELECT " + request + "(" + pid + ")");
            assertEquals(sqlState, call.failure(AT_ONCE).sqlState());
            awaitIdle();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'loop', '1', 'SELECT 1, 100000000'",
                "'doubles', '1', 'SELECT i, i FROM generate_series(1, 1000000000) AS i'",
                "'doubles', '1', 'SELECT i, i FROM generate_series(1, 1000000000) AS i', 1",
                "'doubles', '1', 'SELECT i, i FROM generate_series(1, 1000000000) AS i', 100000",
                "'doubles', '1', 'SELECT i, i FROM generate_series(1, 1e12::bigint) AS i WHERE i < 0'"
            })
    void theRowsOfAQueryEndAtOnceWhenCancelled(String arguments) {
        String three = "SELECT output FROM pg_onnx_run_query('doubles', '1', 'SELECT 1, 3')";
        try (Session runner = cluster.connect()) {
            long pid = runner.pid();
            runner.execute(OnnxModel.run("loop", "{\"n\": [1]}"), three);
            RunningStatement call =
                    runner.start("SELECT count(*) FROM pg_onnx_run_query(" + arguments + ")");
            String runs =
                    "SELECT clock_timestamp() > query_start + interval '0.7 s' FROM pg_stat_activity"
                            + " WHERE state = 'active' AND pid = "
                            + pid;
            Waiting.until("the query runs", () -> witness.values(runs).contains("t"));
            witness.execute("SELECT pg_cancel_backend(" + pid + ")");
            assertEquals("57014", call.failure(AT_ONCE).sqlState());
            // A new engine may still be compiling what it has run.
            Waiting.until("the engine is idle", () -> ticksOfTenth() <= 1);
            assertEquals(
                    "0", runner.value("SELECT count(*) FROM pg_cursors WHERE name LIKE 'howdah%'"));
            assertEquals("{6}", runner.value(three));
        }
    }

    @Test
    void aRunEndsAtOnceAtTheStatementTimeout() {
        session.execute(OnnxModel.run("loop", "{\"n\": [1]}"), "SET statement_timeout = 700");
        RunningStatement call = session.start(ENDLESS);
        Failure failure = call.failure(AT_ONCE.plusMillis(700));
        session.execute("RESET statement_timeout");
        assertEquals("57014", failure.sqlState());
        awaitIdle();
    }

    @ParameterizedTest
    @ValueSource(ints = {8, 16})
    void coldConcurrentCallersLoadAModelOnce(int callers) {
        engine.restarted();
        runAtOnce(cluster, callers, TWICE_THREE);
        assertEquals(
                "1",
                session.value(
                        "SELECT count(*) FROM pg_onnx_list_session() WHERE model = 'doubles'"));
    }

    private static void runAtOnce(Cluster cluster, int callers, String query) {
        List<Session> sessions =
                IntStream.range(0, callers).mapToObj(i -> cluster.connect()).toList();
        List<RunningStatement> calls = new ArrayList<>();
        sessions.forEach(caller -> calls.add(caller.start(query)));
        calls.forEach(call -> call.success(Waiting.PATIENCE));
        sessions.forEach(Session::close);
    }

    @Test
    void sixteenFirstCallersAfterARestartOfTheServerSucceed() {
        try (Cluster restarted = Cluster.running()) {
            try (Session first = restarted.connect()) {
                first.execute(
                        "CREATE EXTENSION pg_onnx CASCADE", OnnxModel.DOUBLES.importAs("doubles"));
            }
            restarted.stop(StopMode.FAST);
            restarted.start();
            runAtOnce(restarted, 16, TWICE_THREE);
        }
    }

    /**
     * The text of n elements 2 takes 2 + 5 n bytes and more: every remainder by 4096 comes near.
     */
    @Test
    void answersOfAllSizesAreWhole() {
        assertEquals(
                "0",
                session.value(
                        """
                        SELECT count(*) FROM generate_series(1, 2500) AS n
                        WHERE jsonb_array_length(pg_onnx_execute_session('doubles', '1',
                            jsonb_build_object('x', array_fill(1.25, ARRAY[n, 1]))) -> 'y') <> n
                        """));
    }

    @Test
    void theEngineHasNoSocketOfTheNetwork() {
        session.execute(TWICE_THREE);
        List<String> descriptors = engine.process().descriptors();
        assertTrue(descriptors.stream().anyMatch(target -> target.startsWith("socket:")));
        List<String> network =
                Stream.of("tcp", "tcp6", "udp", "udp6", "raw", "raw6")
                        .flatMap(protocol -> engine.process().read("net/" + protocol).lines())
                        .map(line -> line.strip().split("\\s+", 0))
                        .map(fields -> "socket:[" + fields[9] + "]")
                        .filter(descriptors::contains)
                        .toList();
        assertEquals(List.of(), network);
    }

    private static void awaitRun() {
        Waiting.until("the engine computes", () -> ticksOfTenth() >= 5);
    }

    private static void awaitIdle() {
        Waiting.until("the engine is idle", AT_ONCE, () -> ticksOfTenth() <= 1);
    }

    /** Processor time, in 1/100 s, that the engine uses in a tenth of a second. */
    private static long ticksOfTenth() {
        OsProcess process = engine.process();
        long before = process.processorTicks();
        LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        return process.processorTicks() - before;
    }
}
