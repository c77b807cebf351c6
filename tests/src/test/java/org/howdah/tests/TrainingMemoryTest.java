package org.howdah.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An engine of little memory refuses what doesn't fit, and goes on. */
class TrainingMemoryTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** Of a search that takes long, the beginning is enough: memory is taken there. */
    private static final String TIMEOUT = "SET statement_timeout = 500";

    /** No memory; cancelled; too many rows or columns for the algorithm, whatever the memory. */
    private static final List<String> REFUSALS = List.of("53200", "57014", "22023");

    @AutoClose
    private static final Cluster cluster = Cluster.running("howdah.engine_memory = '64MB'");

    @AutoClose private static final Session session = cluster.connect();
    @AutoClose private static final Session other = cluster.connect();

    private static final Engine engine = new Engine(other);

    private @Nullable OsProcess before;

    @BeforeAll
    static void createRows() {
        session.execute(
                "CREATE EXTENSION pgml",
                "CREATE TABLE rows AS SELECT i % 5 AS label, i AS key, (i % 90000)::text AS name,"
                        + " random() AS target,"
                        + " ARRAY(SELECT (i % 7 + random())::real FROM generate_series(1, 20)) AS features"
                        + " FROM generate_series(1, 180000) AS i",
                "CREATE VIEW big AS SELECT features, target FROM rows, generate_series(1, 3)",
                "CREATE VIEW names AS SELECT name, target FROM rows LIMIT 90000",
                "CREATE VIEW keys AS SELECT features, key FROM rows LIMIT 20000",
                "CREATE VIEW half_regression AS SELECT features, target FROM rows LIMIT 100000",
                "CREATE VIEW half_classification AS SELECT features, label FROM rows LIMIT 100000",
                "CREATE VIEW half_features AS SELECT features FROM rows LIMIT 100000");
        session.execute(
                "CREATE VIEW joint AS SELECT features"
                        + IntStream.rangeClosed(1, 60)
                                .mapToObj(i -> ", target * %d AS y%d".formatted(i, i))
                                .collect(Collectors.joining())
                        + " FROM rows LIMIT 20000");
    }

    @BeforeEach
    void rememberTheEngine() {
        session.execute("RESET statement_timeout", "SELECT pgml.version()");
        before = engine.process();
    }

    @AfterEach
    void theEngineIsTheSame() {
        assertEquals(before, engine.process(), cluster::log);
    }

    /** A training of each algorithm for each task that it has, on rows of several numbers. */
    static List<String> trainings() {
        session.execute(
                "RESET statement_timeout",
                "CREATE FUNCTION supported(text, pgml.algorithm) RETURNS boolean LANGUAGE plpgsql AS"
                        + " $$ BEGIN PERFORM pgml.train('none', $1, 'missing', 'target', $2);"
                        + " EXCEPTION WHEN feature_not_supported THEN RETURN false;"
                        + " WHEN OTHERS THEN RETURN true; END $$");
        return session.values(
                "SELECT format('%s_%s_%s', task, algorithm, 'half')"
                        + " FROM unnest(enum_range(NULL::pgml.algorithm)) AS algorithm,"
                        + " unnest('{regression, classification, clustering, decomposition}'::text[]) AS task"
                        + " WHERE supported(task, algorithm) ORDER BY task, algorithm");
    }

    @ParameterizedTest
    @MethodSource("trainings")
    void aTrainingFitsOrIsRefused(String training) {
        String[] words = training.split("_", 2);
        String algorithm = words[1].substring(0, words[1].lastIndexOf('_'));
        String rows = words[1].substring(words[1].lastIndexOf('_') + 1);
        String label =
                switch (words[0]) {
                    case "regression" -> "'target'";
                    case "classification" -> "'label'";
                    default -> "NULL";
                };
        String view = label.equals("NULL") ? rows + "_features" : rows + "_" + words[0];
        session.execute(TIMEOUT);
        fitsOrIsRefused(
                session,
                "SELECT pgml.train('%s', '%s', '%s', %s, '%s', test_sampling => 'last')"
                        .formatted(training, words[0], view, label, algorithm));
    }

    @Test
    void aRelationThatDoesNotFitIsRefused() {
        Failure failure =
                session.failure("SELECT pgml.train('big', 'regression', 'big', 'target')");
        assertEquals("53200", failure.sqlState(), failure::toString);
        assertTrue(failure.hint().contains("howdah.engine_memory"), failure::hint);
    }

    @Test
    void columnsOfManyCategoriesFitOrAreRefused() {
        for (String encode : List.of("one_hot", "target", "native")) {
            fitsOrIsRefused(
                    session,
                    "SELECT pgml.train('encoded', 'regression', 'names', 'target',"
                            + " preprocess => '{\"name\": {\"encode\": \"%s\"}}')"
                                    .formatted(encode));
        }
    }

    @Test
    void labelsThatTellRowsApartFitOrAreRefused() {
        for (String algorithm : List.of("linear", "knn", "random_forest", "xgboost", "lightgbm")) {
            session.execute(TIMEOUT);
            fitsOrIsRefused(
                    session,
                    "SELECT pgml.train('keys', 'classification', 'keys', 'key', '%s')"
                            .formatted(algorithm));
        }
    }

    @Test
    void manyLabelsTogetherFitOrAreRefused() {
        for (String algorithm : List.of("linear", "knn", "random_forest", "svm", "xgboost")) {
            session.execute(TIMEOUT);
            fitsOrIsRefused(
                    session,
                    "SELECT pgml.train_joint('joint', 'regression', 'joint',"
                            + " (SELECT array_agg('y' || i) FROM generate_series(1, 60) AS i), '%s')"
                                    .formatted(algorithm));
        }
    }

    @Test
    void aSearchFitsOrIsRefused() {
        for (String algorithm : List.of("knn", "random_forest", "svm", "ridge")) {
            session.execute(TIMEOUT);
            fitsOrIsRefused(
                    session,
                    ("SELECT pgml.train('search', 'regression', 'half_regression', 'target', '%s',"
                                    + " search => 'grid', search_args => '{\"cv\": 5}')")
                            .formatted(algorithm));
        }
    }

    @Test
    void trainingsAtTheSameTimeFitOrAreRefused() {
        for (int i = 0; i < 3; i++) {
            session.execute(TIMEOUT);
            other.execute(TIMEOUT);
            RunningStatement beside = other.start(neighbours("other"));
            fitsOrIsRefused(session, neighbours("own"));
            beside.end(PATIENCE).ifPresent(TrainingMemoryTest::requireRefusal);
        }
        other.execute("RESET statement_timeout");
    }

    private static String neighbours(String project) {
        return "SELECT pgml.train('%s', 'regression', 'half_regression', 'target', 'knn')"
                .formatted(project);
    }

    /** The thread of a library goes on for a while after its training was cancelled. */
    @Test
    void cancelledTrainingsFollowedByOthersFitOrAreRefused() {
        for (int i = 0; i < 6; i++) {
            session.execute("SET statement_timeout = 300");
            fitsOrIsRefused(
                    session,
                    "SELECT pgml.train('again', 'regression', 'half_regression', 'target',"
                            + " 'xgboost', '{\"tree_method\": \"exact\"}')");
        }
    }

    /** Or its time was over, so that it did fit. */
    private static void fitsOrIsRefused(Session session, String training) {
        Failure failure = session.attempt(training);
        if (failure != null) {
            requireRefusal(failure);
        }
    }

    private static void requireRefusal(Failure failure) {
        assertTrue(REFUSALS.contains(failure.sqlState()), failure::toString);
    }
}
