package org.howdah.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * A model of each algorithm for each task that it has, of labels that it learns jointly or one by
 * one too, predicts the same bits however it is asked.
 */
class EveryModelPredictsTheSameTest {
    private static final String ONE_BY_ONE = "pgml.predict(project, ARRAY[a, b, c])";

    @AutoClose private static final Cluster cluster = Cluster.running();
    @AutoClose private static final Session session = cluster.connect();

    private static List<String> expected = List.of();

    @BeforeAll
    static void train() {
        session.execute(
                "CREATE EXTENSION pgml CASCADE",
                "SELECT setseed(0.5)",
                "CREATE TABLE rows AS SELECT i AS id, (i % 3 + random())::real AS a, random()::real AS b,"
                        + " (i % 5 + random())::real AS c, i % 3 AS label,"
                        + " (i % 3 + random())::real AS target, (i % 5 - random())::real AS second"
                        + " FROM generate_series(1, 120) AS i",
                "ALTER TABLE rows SET (parallel_workers = 2)",
                "CREATE VIEW regression AS SELECT a, b, c, target FROM rows",
                "CREATE VIEW classification AS SELECT a, b, c, label AS target FROM rows",
                "CREATE VIEW clustering AS SELECT a, b, c FROM rows",
                "CREATE VIEW decomposition AS SELECT a, b, c FROM rows",
                "CREATE VIEW joint AS SELECT a, b, c, target, second FROM rows",
                "CREATE TYPE features AS (c double precision, a real, b double precision)",
                "CREATE TABLE projects (project text, model_id bigint, task text)",
                """
                DO $$
                DECLARE
                    one record;
                    given jsonb;
                BEGIN
                    FOR one IN
                        SELECT task || ' ' || algorithm AS project, task, algorithm
                        FROM unnest(enum_range(NULL::pgml.algorithm)) AS algorithm,
                            unnest('{regression, classification, clustering, decomposition}'::text[])
                                AS task
                    LOOP
                        given := CASE one.algorithm
                            WHEN 'catboost' THEN '{"iterations": 20}' ELSE '{}' END;
                        BEGIN
                            PERFORM pgml.train(one.project, one.task, one.task,
                                CASE WHEN one.task ~ 'ssion|ssification' THEN 'target' END,
                                one.algorithm, given);
                            INSERT INTO projects
                            SELECT one.project, max(id), one.task FROM pgml.trained_models;
                            IF one.task = 'regression' THEN
                                PERFORM pgml.train_joint('joint ' || one.algorithm, 'regression',
                                    'joint', '{target, second}', one.algorithm, given);
                                INSERT INTO projects
                                SELECT 'joint ' || one.algorithm, max(id), 'joint'
                                FROM pgml.trained_models;
                            END IF;
                        EXCEPTION WHEN feature_not_supported THEN NULL;
                        END;
                    END LOOP;
                END
                $$
                """);
        expected = predictions(session, ONE_BY_ONE);
    }

    /** Of each project all rows' bits, in short. */
    private static List<String> predictions(Session session, String predict) {
        return session.values(
                """
                SELECT project || ' ' || (
                    SELECT md5(string_agg(encode(float4send(%s), 'hex'), ' ' ORDER BY id))
                    FROM rows AS r)
                FROM projects ORDER BY project
                """
                        .formatted(predict));
    }

    @Test
    void thereAreModelsOfAllKinds() {
        assertEquals(
                "classification 20, clustering 11, decomposition 3, joint 31, regression 31",
                session.value(
                        "SELECT string_agg(task || ' ' || n, ', ' ORDER BY task)"
                                + " FROM (SELECT task, count(*) AS n FROM projects GROUP BY task) AS t"));
    }

    @Test
    void byIdByRowsByNameAndByNamedTypes() {
        for (String predict :
                List.of(
                        "pgml.predict(model_id, ARRAY[a, b, c])",
                        "pgml.predict(project, ROW(a, b, c))",
                        "pgml.predict(project, r)",
                        "pgml.predict(project, ROW(c, a, b)::features)")) {
            assertEquals(expected, predictions(session, predict), predict);
        }
    }

    @Test
    void inABatch() {
        assertEquals(
                expected,
                session.values(
                        """
                        SELECT project || ' ' || (
                            SELECT md5(string_agg(encode(float4send(p), 'hex'), ' ' ORDER BY n))
                            FROM pgml.predict_batch(project, (
                                SELECT array_agg(ARRAY[a, b, c] ORDER BY id) FROM rows))
                                WITH ORDINALITY AS t (p, n))
                        FROM projects ORDER BY project
                        """));
    }

    @Test
    void inParallelWorkers() {
        try (Session other = cluster.connect()) {
            other.execute(
                    "SET parallel_setup_cost = 0",
                    "SET parallel_tuple_cost = 0",
                    "SET min_parallel_table_scan_size = 0",
                    "SET parallel_leader_participation = off");
            List<String> found =
                    session.values("SELECT project FROM projects ORDER BY project").stream()
                            .map(project -> project + " " + inWorkers(other, project))
                            .toList();
            assertEquals(expected, found);
        }
    }

    private static String inWorkers(Session other, String project) {
        String query =
                """
                SELECT md5(string_agg(bits, ' ' ORDER BY id)) FROM (
                    SELECT id, encode(float4send(pgml.predict('%s', ARRAY[a, b, c])), 'hex') AS bits
                    FROM rows OFFSET 0) AS t
                """
                        .formatted(project);
        assertTrue(other.values("EXPLAIN (VERBOSE) " + query).toString().contains("Gather"), query);
        return other.value(query);
    }

    @Test
    void byAnEngineThatLoadsThemAnew() {
        session.execute("SELECT howdah.restart_engine()");
        assertEquals(expected, predictions(session, ONE_BY_ONE));
    }

    @Test
    void fromADumpThatIsRestored() {
        Path dump = DataDirectory.ROOT.resolve("dump_of_every_model");
        cluster.runClient("pg_dump", "--format=custom", "--file=" + dump, "postgres");
        session.execute("CREATE DATABASE restored");
        cluster.runClient("pg_restore", "--exit-on-error", "--dbname=restored", dump.toString());
        try (Session restored = cluster.connect("restored")) {
            assertEquals(expected, predictions(restored, ONE_BY_ONE));
            assertEquals(vectors(session), vectors(restored));
        }
    }

    @Test
    void severalNumbersAtOnce() {
        List<String> vectors = vectors(session);
        assertEquals(34, vectors.size());
        session.execute("SELECT howdah.restart_engine()");
        assertEquals(vectors, vectors(session));
    }

    /** Coordinates, and the numbers of several labels. */
    private static List<String> vectors(Session session) {
        return session.values(
                """
                SELECT project || ' ' || (
                    SELECT md5(string_agg(encode(array_send(CASE task
                        WHEN 'joint' THEN pgml.predict_joint(project, ARRAY[a, b, c])
                        ELSE pgml.decompose(project, ARRAY[a, b, c]) END), 'hex'), ' ' ORDER BY id))
                    FROM rows)
                FROM projects WHERE task IN ('joint', 'decomposition') ORDER BY project
                """);
    }
}
