package org.howdah.tests;

import static java.time.Duration.ofMillis;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
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
        RunningStatement training =
                session.start(
                        "SELECT pgml.train('forest', 'regression', 'many', 'y', 'random_forest',"
                                + " '{\"n_estimators\": 100000}')");
        Waiting.until("steps are done", () -> count("steps_done > 0") == 1);
        assertEquals(
                pid + " forest random_forest fitting 100000 t",
                witness.value(
                        "SELECT concat_ws(' ', pid, project, algorithm, phase, steps_total,"
                                + " started_at < now()) FROM pgml.stat_progress_train"));
        witness.execute("SELECT pg_cancel_backend(" + pid + ")");
        assertEquals("57014", training.failure(AT_ONCE).sqlState());
        Waiting.until("it is gone", AT_ONCE, () -> count("true") == 0);
    }

    @Test
    void aPlainUserSeesTrainingsOfTheOwnDatabaseAlone() {
        RunningStatement training =
                session.start(
                        "SELECT pgml.train('search', 'regression', 'many', 'y', 'random_forest',"
                                + " search => 'grid', search_params => '{\"max_depth\": [3, 4, 5],"
                                + " \"n_estimators\": [100000]}')");
        Waiting.until("it searches", () -> count("phase = 'searching hyperparameters'") == 1);
        witness.execute("SET ROLE plain");
        assertEquals(1, count("project = 'search'"));
        witness.execute("RESET ROLE", "CREATE DATABASE other");
        try (Session other = cluster.connect("other")) {
            other.execute("CREATE EXTENSION pgml CASCADE");
            assertEquals("0", other.value("SELECT count(*) FROM pgml.stat_progress_train"));
        }
        witness.execute("SELECT pg_cancel_backend(" + session.pid() + ")");
        assertTrue(training.failure(AT_ONCE).sqlState().startsWith("57"));
    }

    private static int count(String condition) {
        return Integer.parseInt(
                witness.value("SELECT count(*) FROM pgml.stat_progress_train WHERE " + condition));
    }
}
