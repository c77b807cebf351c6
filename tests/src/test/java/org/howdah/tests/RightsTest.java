package org.howdah.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What users may do with the rights that README names, and without them. */
class RightsTest {
    @AutoClose private static final Cluster cluster = Cluster.running();
    @AutoClose private static final Session owner = cluster.connect();

    private static Session analyst = owner;
    private static Session reader = owner;
    private static Session stranger = owner;

    @BeforeAll
    static void createUsers() {
        TestFunctions.create(owner);
        owner.execute(
                "CREATE EXTENSION pgml",
                "CREATE ROLE analyst LOGIN",
                "CREATE ROLE reader LOGIN",
                "CREATE ROLE stranger LOGIN",
                "GRANT CREATE ON SCHEMA public TO analyst",
                "GRANT USAGE ON SCHEMA pgml TO analyst, reader",
                "GRANT EXECUTE ON FUNCTION pgml.train TO analyst",
                "GRANT EXECUTE ON FUNCTION pgml.deploy(bigint) TO analyst",
                "GRANT EXECUTE ON FUNCTION pgml.deploy(text, pgml.strategy, pgml.algorithm)"
                        + " TO analyst");
        Lines.create(owner, 2);
        Lines.train(owner, "project", 2);
        analyst = cluster.connect("postgres", "analyst");
        reader = cluster.connect("postgres", "reader");
        stranger = cluster.connect("postgres", "stranger");
    }

    @Test
    void usageOfTheSchemaIsEnoughToPredict() {
        assertEquals("2", Lines.slope(reader, "project"));
    }

    @Test
    void executeIsEnoughToTrainAndDeployOnOnesOwnTable() {
        Lines.create(analyst, 3);
        Lines.train(analyst, "analysts", 3);
        assertEquals("3", Lines.slope(analyst, "analysts"));
        assertEquals("3", Lines.slope(reader, "analysts"));
    }

    @Test
    void aMaterializedSnapshotIsReadableByWhoMadeIt() {
        analyst.execute(
                "SELECT pgml.train('kept', 'regression', 'lines_2', 'y',"
                        + " materialize_snapshot => true)");
        String table = "pgml.snapshot_" + owner.value("SELECT max(id) FROM pgml.snapshots");
        assertEquals("50", analyst.value("SELECT count(*) FROM " + table));
        assertEquals("42501", reader.failure("SELECT count(*) FROM " + table).sqlState());
    }

    @Test
    void withoutUsageNobodyPredicts() {
        assertEquals("42501", stranger.failure(Lines.slopeQuery("project")).sqlState());
    }

    @Test
    void withoutExecuteNobodyTrains() {
        assertEquals("42501", reader.failure(Lines.training("readers", 2)).sqlState());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pgml.deploy(1)",
                "pgml.deploy('project', 'rollback')",
                "pgml.load_dataset('iris')",
                "howdah.restart_engine()",
                "howdah.sessions()",
                "howdah.engine_process()",
                "howdah.loaded_objects()"
            })
    void withoutExecuteNobodyCalls(String call) {
        assertEquals("42501", reader.failure("SELECT " + call).sqlState());
    }

    @ParameterizedTest
    @ValueSource(strings = {"projects", "snapshots", "models", "deployments", "files"})
    void nobodyReadsTheTablesOfModels(String table) {
        assertEquals("42501", analyst.failure("TABLE pgml." + table).sqlState());
    }

    @Test
    void whoseRelationOneCannotReadOneCannotTrainOn() {
        owner.execute("CREATE TABLE secret AS TABLE lines_2");
        Failure failure = analyst.failure("SELECT pgml.train('spy', 'regression', 'secret', 'y')");
        assertEquals("42501", failure.sqlState(), failure::toString);
    }

    @Test
    void aColumnOneCannotReadOneCannotTrainOn() {
        owner.execute(
                "CREATE TABLE half_secret AS TABLE lines_2",
                "GRANT SELECT (y) ON half_secret TO PUBLIC");
        Failure failure =
                analyst.failure("SELECT pgml.train('spy', 'regression', 'half_secret', 'y')");
        assertEquals("42501", failure.sqlState(), failure::toString);
    }

    @Test
    void trainingSeesTheRowsThatRowLevelSecurityShows() {
        owner.execute(
                "CREATE TABLE guarded AS"
                        + " SELECT x::real, x::real * 3 AS y, 'analyst' AS who FROM generate_series(1, 40) x"
                        + " UNION ALL"
                        + " SELECT x::real, x::real * 9, 'owner' FROM generate_series(1, 60) x",
                "ALTER TABLE guarded ENABLE ROW LEVEL SECURITY",
                "CREATE POLICY own ON guarded USING (who = current_user)",
                "GRANT SELECT ON guarded TO analyst",
                "CREATE VIEW guarded_lines WITH (security_invoker = true) AS SELECT x, y FROM guarded",
                "GRANT SELECT ON guarded_lines TO analyst");
        analyst.execute("SELECT pgml.train('guarded', 'regression', 'guarded_lines', 'y')");
        assertEquals("3", Lines.slope(analyst, "guarded"));
        assertEquals(
                "40", owner.value("SELECT num_rows FROM pgml.snapshots ORDER BY id DESC LIMIT 1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"false", "true"})
    void codeInARelationRunsWithTheCallersRights(String materialized) {
        owner.execute(
                "CREATE TABLE IF NOT EXISTS public.witness (who text)",
                "TRUNCATE public.witness",
                "GRANT INSERT ON public.witness TO PUBLIC");
        analyst.execute(
                "CREATE OR REPLACE FUNCTION spy(real) RETURNS real LANGUAGE plpgsql AS"
                        + " 'BEGIN INSERT INTO public.witness VALUES (current_user); RETURN $1; END'",
                "DROP DOMAIN IF EXISTS watched CASCADE",
                "CREATE DOMAIN watched AS real CHECK (spy(value) = value)",
                "CREATE VIEW watched_lines AS SELECT spy(x)::watched AS x, y FROM lines_2",
                "SELECT pgml.train('watched', 'regression', 'watched_lines', 'y',"
                        + " materialize_snapshot => "
                        + materialized
                        + ")");
        Lines.slope(owner, "watched");
        assertEquals("analyst", owner.value("SELECT DISTINCT who FROM public.witness"));
    }

    @Test
    void onlySuperusersCreateFunctionsOfTheLanguage() {
        Failure failure =
                analyst.failure(
                        "CREATE FUNCTION mine() RETURNS int LANGUAGE howdah"
                                + " AS 'org.howdah.tests.functions.Work::running'");
        assertEquals("42501", failure.sqlState());
    }

    @Test
    void theLanguageCannotBeGranted() {
        assertEquals(
                "42809", owner.failure("GRANT USAGE ON LANGUAGE howdah TO analyst").sqlState());
    }

    @Test
    void sqlOfAFunctionRunsWithItsCallersRights() {
        assertEquals("analyst", analyst.value("SELECT tests.value('SELECT current_user')"));
        assertEquals(
                "42501", analyst.failure("SELECT tests.value('TABLE pgml.projects')").sqlState());
    }

    @Test
    void aSecurityDefinerFunctionRunsWithItsOwners() {
        owner.execute(
                "CREATE FUNCTION tests.value_as_definer(query text) RETURNS text LANGUAGE howdah"
                        + " SECURITY DEFINER AS 'org.howdah.tests.functions.Statements::value'");
        assertEquals(
                "postgres", analyst.value("SELECT tests.value_as_definer('SELECT current_user')"));
    }

    @Test
    void monitorsSeeTheEngine() {
        owner.execute(
                "CREATE ROLE monitor LOGIN IN ROLE pg_monitor",
                "GRANT USAGE ON SCHEMA howdah TO monitor");
        try (Session monitor = cluster.connect("postgres", "monitor")) {
            assertEquals("ready", monitor.value("SELECT state FROM howdah.engine"));
            monitor.execute("TABLE howdah.sessions", "TABLE howdah.loaded_objects");
        }
    }
}
