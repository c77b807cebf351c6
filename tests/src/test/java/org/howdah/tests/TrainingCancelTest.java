package org.howdah.tests;

import static java.time.Duration.ofMillis;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrainingCancelTest {
    private static final Duration AT_ONCE = ofMillis(500);

    @AutoClose private static final Cluster cluster = Cluster.running();
    @AutoClose private static final Session witness = cluster.connect();
    @AutoClose private static final Session session = cluster.connect();

    @BeforeAll
    static void createRelation() {
        witness.execute("CREATE EXTENSION pgml");
        Lines.create(witness, 2);
        witness.execute(
                "CREATE TABLE many AS SELECT random()::real AS a, random()::real AS b,"
                        + " random()::real AS c, random()::real AS y FROM generate_series(1, 100000)",
                // The engine loads XGBoost's library once, which nothing can interrupt.
                "SELECT pgml.train('first', 'regression', 'lines_2', 'y', 'xgboost')");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT pgml.train('long', 'regression', 'lines_2', 'y', 'xgboost',"
                        + " '{\"n_estimators\": 1000000}')",
                "SELECT pgml.train('large', 'regression', 'many', 'y', 'xgboost',"
                        + " '{\"n_estimators\": 10000, \"max_depth\": 8}')",
            })
    void aCancelledTrainingEndsAndLeavesTheEngineIdle(String training) {
        long pid = session.pid();
        String catalogue = Lines.catalogue(witness);
        RunningStatement running = session.start(training);
        Waiting.until("the engine trains", () -> busySessions() == 2);
        witness.execute("SELECT pg_cancel_backend(" + pid + ") FROM pg_sleep(0.5)");
        assertEquals("57014", running.failure(AT_ONCE).sqlState());
        Waiting.until("the engine is idle", AT_ONCE, () -> busySessions() == 1);
        assertEquals(catalogue, Lines.catalogue(session));
    }

    /** How many sessions the engine works for, that of the question among them. */
    private static int busySessions() {
        return Integer.parseInt(
                witness.value("SELECT count(*) FROM howdah.sessions WHERE busy_since IS NOT NULL"));
    }
}
