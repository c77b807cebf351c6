package org.howdah.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Superusers who work with a search path whose first schema is full of traps, see traps.sql. */
class HostileSearchPathTest {
    @AutoClose private static final Cluster cluster = Cluster.running();
    @AutoClose private static final Session session = cluster.connect();

    @BeforeAll
    static void setTraps() {
        session.execute("CREATE EXTENSION pgml");
        Lines.create(session, 2);
        session.execute(Resources.text("traps.sql"));
    }

    @BeforeEach
    void walkIn() {
        session.execute(
                "SET search_path = pg_catalog",
                "TRUNCATE evil.caught",
                "SET search_path = evil, pg_catalog, pgml, howdah, public");
    }

    @Test
    void theTrapsWork() {
        session.execute("SELECT 'a' || 'b'::evil.text", "SELECT lower('A'::pg_catalog.text)");
        assertEquals("t", withoutTraps("SELECT count(*) > 1 FROM evil.caught"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"linear", "xgboost"})
    void trainingAndPredictionCallNoTrap(String algorithm) {
        session.execute(
                "SELECT pgml.train('%1$s', 'regression', 'public.lines_2', 'y', '%1$s')"
                        .formatted(algorithm),
                "SELECT pgml.predict('" + algorithm + "', ARRAY[10::float4])",
                "SELECT pgml.deploy('" + algorithm + "', 'most_recent')");
        assertNothingCaught();
    }

    @Test
    void aMaterializedSnapshotCallsNoTrap() {
        session.execute(
                "SELECT pgml.train('kept', 'regression', 'public.lines_2', 'y',"
                        + " materialize_snapshot => true)");
        assertNothingCaught();
    }

    @ParameterizedTest
    @ValueSource(strings = {"random", "last", "stratified"})
    void samplingCallsNoTrap(String sampling) {
        session.execute(
                "SELECT pgml.train('sampled', 'regression', 'public.lines_2', 'y', test_sampling => '"
                        + sampling
                        + "')");
        assertNothingCaught();
    }

    @ParameterizedTest
    @ValueSource(strings = {"iris", "diabetes", "digits"})
    void loadingDataSetsCallsNoTrap(String dataset) {
        session.execute("SELECT pgml.load_dataset('" + dataset + "')");
        assertNothingCaught();
    }

    @Test
    void dumpingAndLoadingCallsNoTrap() {
        session.execute(
                "SELECT pgml.train('dumped', 'regression', 'public.lines_2', 'y')",
                "SELECT pgml.dump_all('" + DataDirectory.ROOT.resolve("hostile_dump") + "')",
                "TRUNCATE pgml.projects, pgml.snapshots, pgml.logs CASCADE",
                "SELECT pgml.load_all('" + DataDirectory.ROOT.resolve("hostile_dump") + "')",
                "SELECT pgml.predict('dumped', ARRAY[10::float4])");
        assertNothingCaught();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pgml.overview",
                "pgml.trained_models",
                "pgml.deployed_models",
                "howdah.engine",
                "howdah.sessions",
                "howdah.loaded_objects"
            })
    void viewsCallNoTrap(String view) {
        session.execute("TABLE " + view);
        assertNothingCaught();
    }

    @Test
    void triggersOfTheExtensionCallNoTrap() {
        session.execute(
                "SELECT pgml.train('changed', 'regression', 'public.lines_2', 'y')",
                "UPDATE pgml.projects SET task = task",
                "DELETE FROM pgml.projects");
        assertNothingCaught();
    }

    @Test
    void creatingTheExtensionsCallsNoTrap() {
        session.execute(
                "DROP EXTENSION pgml CASCADE",
                "DROP EXTENSION howdah CASCADE",
                "CREATE EXTENSION pgml CASCADE");
        assertNothingCaught();
    }

    private static void assertNothingCaught() {
        assertEquals(List.of(), caught());
    }

    private static List<String> caught() {
        session.execute("SET search_path = pg_catalog");
        return session.values("SELECT DISTINCT trap FROM evil.caught ORDER BY 1");
    }

    private static String withoutTraps(String query) {
        session.execute("SET search_path = pg_catalog");
        return session.value(query);
    }
}
