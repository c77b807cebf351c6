package org.howdah.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** pgml.dump_all and pgml.load_all bring models from one database to another. */
class DumpTest {
    private static final Path DUMP = DataDirectory.ROOT.resolve("pgml_dump");
    private static final List<String> ALGORITHMS =
            List.of("linear", "xgboost", "lightgbm", "random_forest");

    @AutoClose private static final Cluster cluster = Cluster.running();
    @AutoClose private static final Session administrator = cluster.connect();

    private static Session connectToNew(String database) {
        administrator.execute("CREATE DATABASE " + database);
        Session session = cluster.connect(database);
        session.execute("CREATE EXTENSION pgml CASCADE");
        return session;
    }

    private static Session connectToLoaded(String database) {
        Session session = connectToNew(database);
        session.execute("SELECT pgml.load_all('" + DUMP + "')");
        return session;
    }

    @BeforeAll
    static void dump() {
        try (Session source = connectToNew("source")) {
            Lines.create(source, 2);
            Lines.create(source, 3);
            for (String algorithm : ALGORITHMS) {
                source.execute(
                        "SELECT pgml.train('%1$s', 'regression', 'lines_3', 'y', '%1$s')"
                                .formatted(algorithm));
            }
            Lines.train(source, "line", 3);
            Lines.train(source, "line", 2);
            source.execute("SELECT pgml.dump_all('" + DUMP + "')");
        }
    }

    private static String predictions(Session session) {
        StringBuilder all = new StringBuilder();
        for (String algorithm : ALGORITHMS) {
            all.append(
                    session.value(
                            """
                            SELECT string_agg(
                                encode(float4send(pgml.predict('%s', ARRAY[x])), 'hex'), ' ')
                            FROM generate_series(-5.5, 60, 0.5) AS x
                            """
                                    .formatted(algorithm)));
        }
        return all.toString();
    }

    @Test
    void loadedModelsPredictIdentically() {
        try (Session source = cluster.connect("source");
                Session loaded = connectToLoaded("loaded")) {
            assertEquals(predictions(source), predictions(loaded));
            assertEquals("2", Lines.slope(loaded, "line"));
        }
    }

    @Test
    void everyRowOfEveryTableIsTheSame() {
        try (Session source = cluster.connect("source");
                Session loaded = connectToLoaded("compared")) {
            for (String table :
                    List.of("projects", "snapshots", "models", "deployments", "files", "logs")) {
                String rows =
                        "SELECT md5(string_agg(t::text, chr(10) ORDER BY id)) FROM pgml.%s AS t"
                                .formatted(table);
                assertEquals(source.value(rows), loaded.value(rows), table);
            }
        }
    }

    @Test
    void aLoadedDatabaseDeploysAndTrainsOn() {
        try (Session loaded = connectToLoaded("grown")) {
            loaded.execute("SELECT pgml.deploy('line', 'rollback')");
            assertEquals("3", Lines.slope(loaded, "line"));
            Lines.create(loaded, 5);
            Lines.train(loaded, "line", 5);
            assertEquals("5", Lines.slope(loaded, "line"));
        }
    }

    @Test
    void otherSessionsServeWhatWasLoaded() {
        try (Session other = connectToNew("shared")) {
            Lines.create(other, 7);
            Lines.train(other, "line", 7);
            assertEquals("7", Lines.slope(other, "line"));
            try (Session loader = cluster.connect("shared")) {
                loader.execute(
                        "TRUNCATE pgml.projects, pgml.snapshots, pgml.logs CASCADE",
                        "SELECT pgml.load_all('" + DUMP + "')");
            }
            assertEquals("2", Lines.slope(other, "line"));
        }
    }

    @Test
    void aDumpWaitsForATrainingThatHasNotEnded() {
        Path directory = DataDirectory.ROOT.resolve("pgml_dump_waiting");
        try (Session trainer = connectToNew("busy");
                Session dumper = cluster.connect("busy")) {
            Lines.create(trainer, 2);
            trainer.execute("BEGIN");
            Lines.train(trainer, "line", 2);
            dumper.execute("SET lock_timeout = '10ms'");
            String dump = "SELECT pgml.dump_all('" + directory + "')";
            assertEquals("55P03", dumper.failure(dump).sqlState());
            trainer.execute("COMMIT");
            dumper.execute("RESET lock_timeout", dump);
        }
    }
}
