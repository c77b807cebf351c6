package org.howdah.tests;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class TrainingProgressTest {
    private static final Duration AT_ONCE = ofMillis(500);

    @AutoClose private static final Cluster cluster = Cluster.running();
    @AutoClose private static final Session witness = cluster.connect();
    @AutoClose private static final Session session = cluster.connect();

    @BeforeAll
    static void createRelation() {
        witness.execute(
                "CREATE EXTENSION pgml",
                "CREATE TABLE many AS SELECT random()::real AS a, random()::real AS b,"
                        + " random()::real AS y FROM generate_series(1, 20000)",
                "CREATE ROLE plain LOGIN",
                "GRANT USAGE ON SCHEMA pgml TO plain");
    }

    @Test
    void aRunningTrainingIsSeenWithItsStepsUntilItEnds() {
        long pid = session.pid();
        whileRunning(
                "SELECT pgml.train('forest', 'regression', 'many', 'y', 'random_forest',"
                        + " '{\"n_estimators\": 100000}')",
                () -> {
                    Waiting.until("steps are done", () -> count("steps_done > 0") == 1);
                    assertEquals(
                            pid + " forest random_forest fitting 100000 t",
                            witness.value(
                                    "SELECT concat_ws(' ', pid, project, algorithm, phase,"
                                            + " steps_total, started_at < now())"
                                            + " FROM pgml.stat_progress_train"));
                });
        Waiting.until("it is gone", AT_ONCE, () -> count("true") == 0);
    }

    @Test
    void aPlainUserSeesTrainingsOfTheOwnDatabaseAlone() {
        witness.execute("CREATE DATABASE other");
        whileRunning(
                "SELECT pgml.train('search', 'regression', 'many', 'y', 'random_forest',"
                        + " search => 'grid', search_params => '{\"max_depth\": [3, 4, 5],"
                        + " \"n_estimators\": [100000]}')",
                () -> {
                    Waiting.until(
                            "it searches", () -> count("phase = 'searching hyperparameters'") == 1);
                    witness.execute("SET ROLE plain");
                    assertEquals(1, count("project = 'search'"));
                    witness.execute("RESET ROLE");
                    try (Session other = cluster.connect("other")) {
                        other.execute("CREATE EXTENSION pgml CASCADE");
                        assertEquals(
                                "0", other.value("SELECT count(*) FROM pgml.stat_progress_train"));
                    }
                });
    }

    /** The cluster logs what it sends to clients. */
    @Test
    void tenSecondsOfFittingAreTold() {
        String notice = "NOTICE:  fitting: \\d+ of 200000\n";
        whileRunning(
                "SELECT pgml.train('slow', 'regression', 'many', 'y', 'random_forest',"
                        + " '{\"n_estimators\": 200000, \"max_depth\": 3}')",
                () -> {
                    witness.execute("SELECT pg_sleep(9)");
                    assertFalse(isLogged(notice));
                    witness.execute("SELECT pg_sleep(1)");
                    Waiting.until("a notice", ofSeconds(4), () -> isLogged(notice));
                });
    }

    private static boolean isLogged(String pattern) {
        return Pattern.compile(pattern).matcher(cluster.log()).find();
    }

    /** Looks while a statement runs, then cancels it. */
    private static void whileRunning(String statement, Runnable look) {
        long pid = session.pid();
        RunningStatement running = session.start(statement);
        try {
            look.run();
        } finally {
            witness.execute("SELECT pg_cancel_backend(" + pid + ")");
        }
        assertEquals("57014", running.failure(AT_ONCE).sqlState());
    }

    private static int count(String condition) {
        return Integer.parseInt(
                witness.value("SELECT count(*) FROM pgml.stat_progress_train WHERE " + condition));
    }
}
