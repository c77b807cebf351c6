package org.howdah.tests;

import static java.time.Duration.ofSeconds;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A training runs in as many threads as howdah.training_threads allows, and in no more. */
class TrainingThreadsTest {
    /** What threads of a native library are called: as the one that called it. */
    private static final String NAME = "howdah learner";

    @AutoClose private static final Cluster cluster = Cluster.running();
    @AutoClose private static final Session witness = cluster.connect();
    @AutoClose private static final Session session = cluster.connect();

    @BeforeAll
    static void createRelation() {
        witness.execute(
                "CREATE EXTENSION pgml CASCADE",
                "CREATE TABLE many AS SELECT random()::real AS a, random()::real AS b,"
                        + " random()::real AS y FROM generate_series(1, 20000)");
    }

    @ParameterizedTest
    @CsvSource({"xgboost, 1", "xgboost, 2", "lightgbm, 1", "lightgbm, 2"})
    void aTrainingTakesThemAll(String algorithm, int threads) {
        cluster.reconfigure("howdah.training_threads = " + threads);
        Waiting.until(
                "the server has the setting",
                () ->
                        witness.value("SHOW howdah.training_threads")
                                .equals(Integer.toString(threads)));
        int expected = Math.min(threads, Runtime.getRuntime().availableProcessors());
        OsProcess engine = new Engine(witness).restarted();
        Waiting.until("no training is left", () -> learners(engine) == 0);
        long pid = session.pid();
        RunningStatement running =
                session.start(
                        "SELECT pgml.train('threads', 'regression', 'many', 'y', '%s', '{\"n_estimators\": 1000000}')"
                                .formatted(algorithm));
        try {
            Waiting.until(
                    "trees are grown",
                    () ->
                            witness.value(
                                            "SELECT count(*) FROM pgml.stat_progress_train"
                                                    + " WHERE steps_done > 2")
                                    .equals("1"));
            assertEquals(expected, learners(engine));
        } finally {
            witness.execute("SELECT pg_cancel_backend(" + pid + ")");
        }
        assertEquals("57014", running.failure(ofSeconds(5)).sqlState());
    }

    private static int learners(OsProcess engine) {
        Path threads = Path.of("/proc", Long.toString(engine.pid()), "task");
        try (Stream<Path> all = Files.list(threads)) {
            return (int)
                    all.map(thread -> engine.read("task/" + thread.getFileName() + "/comm"))
                            .filter(name -> name.strip().equals(NAME))
                            .count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
