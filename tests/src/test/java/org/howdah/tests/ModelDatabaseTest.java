package org.howdah.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Models belong to their database. */
class ModelDatabaseTest {
    @AutoClose private static final Cluster cluster = Cluster.running();
    @AutoClose private static final Session administrator = cluster.connect();

    private static Session connectToNew(String database) {
        administrator.execute("CREATE DATABASE " + database);
        Session session = cluster.connect(database);
        session.execute("CREATE EXTENSION pgml CASCADE");
        return session;
    }

    @Test
    void twoDatabasesNeverMix() {
        try (Session one = connectToNew("one");
                Session two = connectToNew("two")) {
            Lines.create(one, 2);
            Lines.create(two, 3);
            Lines.train(one, "project", 2);
            Lines.train(two, "project", 3);
            for (int i = 0; i < 3; i++) {
                assertEquals("2", Lines.slope(one, "project"));
                assertEquals("3", Lines.slope(two, "project"));
                assertEquals("2", one.value("SELECT round(pgml.predict(1, ARRAY[1.0]))"));
                assertEquals("3", two.value("SELECT round(pgml.predict(1, ARRAY[1.0]))"));
            }
        }
    }

    @Test
    void anExtensionThatIsCreatedAgainServesNoOldModel() {
        try (Session session = connectToNew("again");
                Session other = cluster.connect("again")) {
            Lines.create(session, 2);
            Lines.create(session, 3);
            Lines.train(session, "project", 2);
            assertEquals("2", Lines.slope(session, "project"));
            assertEquals("2", Lines.slope(other, "project"));
            session.execute("DROP EXTENSION pgml", "CREATE EXTENSION pgml");
            assertEquals("42704", other.failure(Lines.slopeQuery("project")).sqlState());
            Lines.train(session, "project", 3);
            assertEquals("3", Lines.slope(session, "project"));
            assertEquals("3", Lines.slope(other, "project"));
            assertEquals("3", other.value("SELECT round(pgml.predict(1, ARRAY[1.0]))"));
        }
    }

    @Test
    void aDatabaseThatIsCreatedAgainServesNoOldModel() {
        try (Session session = connectToNew("reborn")) {
            Lines.create(session, 2);
            Lines.train(session, "project", 2);
            assertEquals("2", Lines.slope(session, "project"));
        }
        administrator.execute("DROP DATABASE reborn WITH (FORCE)");
        try (Session session = connectToNew("reborn")) {
            Lines.create(session, 3);
            Lines.train(session, "project", 3);
            assertEquals("3", Lines.slope(session, "project"));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4})
    void aDumpRestoredByAnyNumberOfJobsPredictsIdentically(int jobs) {
        Path dump = DataDirectory.ROOT.resolve("dump_" + jobs);
        String name = "restored_" + jobs;
        String predictions =
                """
                SELECT string_agg(encode(float4send(pgml.predict('project', ARRAY[x])), 'hex'), ' ')
                FROM generate_series(-5.5, 60, 0.5) AS x
                """;
        try (Session session = connectToNew("dumped_" + jobs)) {
            Lines.create(session, 3);
            session.execute(
                    "SELECT pgml.train('project', 'regression', 'lines_3', 'y', 'xgboost',"
                            + " '{\"n_estimators\": 5}', materialize_snapshot => true)");
            Lines.train(session, "line", 3);
            String expected = session.value(predictions);
            cluster.runClient("pg_dump", "--format=custom", "--file=" + dump, "dumped_" + jobs);
            administrator.execute("CREATE DATABASE " + name);
            cluster.runClient(
                    "pg_restore",
                    "--exit-on-error",
                    "--jobs=" + jobs,
                    "--dbname=" + name,
                    dump.toString());
            try (Session restored = cluster.connect(name)) {
                assertEquals(expected, restored.value(predictions));
                assertEquals("3", Lines.slope(restored, "line"));
            }
        }
    }

    @Test
    void aDeletedProjectTakesItsModelsAlong() {
        try (Session session = connectToNew("deleted")) {
            Lines.create(session, 2);
            Lines.train(session, "project", 2);
            session.execute("DELETE FROM pgml.projects");
            assertEquals(
                    "0 0 0",
                    session.value(
                            "SELECT concat_ws(' ', (SELECT count(*) FROM pgml.models),"
                                    + " (SELECT count(*) FROM pgml.deployments),"
                                    + " (SELECT count(*) FROM pgml.files))"));
        }
    }

    @Test
    void aRestoredDatabaseTrainsOn() {
        try (Session session = connectToNew("grown")) {
            Lines.create(session, 2);
            Lines.create(session, 3);
            Lines.train(session, "project", 2);
            Path dump = DataDirectory.ROOT.resolve("dump_to_grow");
            cluster.runClient("pg_dump", "--format=custom", "--file=" + dump, "grown");
            administrator.execute("CREATE DATABASE regrown");
            cluster.runClient("pg_restore", "--exit-on-error", "--dbname=regrown", dump.toString());
        }
        try (Session restored = cluster.connect("regrown")) {
            Lines.train(restored, "project", 3);
            assertEquals("3", Lines.slope(restored, "project"));
        }
    }
}
