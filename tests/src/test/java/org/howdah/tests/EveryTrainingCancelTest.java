package org.howdah.tests;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EveryTrainingCancelTest {
    private static final Duration TIMEOUT = ofSeconds(1);
    private static final Duration AT_ONCE = ofMillis(500);

    @AutoClose private static final Cluster cluster = Cluster.running();
    @AutoClose private static final Session witness = cluster.connect();
    @AutoClose private static final Session session = cluster.connect();

    /** A training of each algorithm for each task that it has, on rows that keep most busy. */
    static List<String> trainings() {
        witness.execute(
                "CREATE EXTENSION pgml",
                "CREATE TABLE rows AS SELECT i % 5 AS label, random() AS target,"
                        + " ARRAY(SELECT (i % 7 + random())::real FROM generate_series(1, 20)) AS features"
                        + " FROM generate_series(1, 100000) AS i",
                "CREATE VIEW regression AS SELECT features, target FROM rows",
                "CREATE VIEW classification AS SELECT features, label AS target FROM rows",
                "CREATE VIEW clustering AS SELECT features FROM rows",
                "CREATE VIEW decomposition AS SELECT features FROM rows",
                // The engine loads native libraries once, which nothing can interrupt.
                "CREATE VIEW few AS SELECT features, label AS target FROM rows LIMIT 200",
                "SELECT pgml.train('few ' || algorithm, 'regression', 'few', 'target', algorithm)"
                        + " FROM unnest('{xgboost, lightgbm}'::pgml.algorithm[]) AS algorithm",
                "CREATE FUNCTION supported(text, pgml.algorithm) RETURNS boolean LANGUAGE plpgsql AS"
                        + " $$ BEGIN PERFORM pgml.train('none', $1, 'missing', 'target', $2);"
                        + " EXCEPTION WHEN feature_not_supported THEN RETURN false;"
                        + " WHEN OTHERS THEN RETURN true; END $$");
        return witness.values(
                "SELECT format('SELECT pgml.train(%L, %L, %L, %s, %L)', task || algorithm, task, task,"
                        + " CASE WHEN task ~ 'ssion|ssification' THEN '''target''' ELSE 'NULL' END, algorithm)"
                        + " FROM unnest(enum_range(NULL::pgml.algorithm)) AS algorithm,"
                        + " unnest('{regression, classification, clustering, decomposition}'::text[]) AS task"
                        + " WHERE supported(task, algorithm) ORDER BY task, algorithm");
    }

    @ParameterizedTest
    @MethodSource("trainings")
    void aTrainingPastItsTimeEndsAndLeavesTheEngineIdle(String training) {
        session.execute("SET statement_timeout = " + TIMEOUT.toMillis());
        session.start(training).end(TIMEOUT.plus(AT_ONCE));
        Waiting.until("the engine is idle", AT_ONCE, () -> busySessions() == 1);
    }

    /** How many sessions the engine works for, that of the question among them. */
    private static int busySessions() {
        return Integer.parseInt(
                witness.value("SELECT count(*) FROM howdah.sessions WHERE busy_since IS NOT NULL"));
    }
}
