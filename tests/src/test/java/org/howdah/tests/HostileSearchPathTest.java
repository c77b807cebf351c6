package org.howdah.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Superusers who work with a search path whose first schema is full of traps: a function, operator,
 * table and domain for each of pg_catalog's, and tables named as the extension's.
 */
class HostileSearchPathTest {
    /** What the traps do; the table tells who fell into which. */
    private static final String TRAP =
            """
            CREATE TABLE evil.caught (trap text);
            CREATE FUNCTION evil.spring(trap text) RETURNS void LANGUAGE sql AS
                'INSERT INTO evil.caught VALUES (trap)';
            """;

    private static final String FUNCTIONS =
            """
            DO $do$
            DECLARE f record;
            BEGIN
                FOR f IN
                    SELECT p.oid, proname, pg_get_function_identity_arguments(p.oid) AS arguments,
                        format_type(prorettype, NULL) AS result
                    FROM pg_proc p
                    WHERE pronamespace = 'pg_catalog'::regnamespace AND prokind IN ('f', 'a')
                        AND pg_get_function_identity_arguments(p.oid) !~ 'ORDER BY'
                        AND NOT proretset AND pronargs > 0 AND prorettype <> 'trigger'::regtype
                        AND NOT EXISTS (
                            SELECT FROM unnest(proargtypes || prorettype) AS a(id)
                                JOIN pg_type t ON t.oid = a.id WHERE t.typtype = 'p')
                LOOP
                    EXECUTE format(
                        'CREATE FUNCTION evil.%I(%s) RETURNS %s LANGUAGE plpgsql AS %L',
                        f.proname, f.arguments, f.result,
                        format('BEGIN PERFORM evil.spring(%L); RETURN NULL; END', f.oid::regprocedure));
                END LOOP;
            END
            $do$
            """;

    private static final String OPERATORS =
            """
            DO $do$
            DECLARE o record;
            BEGIN
                FOR o IN
                    SELECT oprname, oprleft::regtype AS l, oprright::regtype AS r, oprcode::oid AS code
                    FROM pg_operator
                    WHERE oprnamespace = 'pg_catalog'::regnamespace AND oprkind = 'b'
                        AND EXISTS (
                            SELECT FROM pg_proc p JOIN pg_proc c USING (proname, proargtypes)
                            WHERE c.oid = oprcode AND p.pronamespace = 'evil'::regnamespace)
                LOOP
                    EXECUTE format(
                        'CREATE OPERATOR evil.%s (LEFTARG = %s, RIGHTARG = %s, FUNCTION = evil.%I)',
                        o.oprname, o.l, o.r, (SELECT proname FROM pg_proc WHERE oid = o.code));
                END LOOP;
            END
            $do$
            """;

    private static final String RELATIONS =
            """
            DO $do$
            DECLARE r record;
            BEGIN
                FOR r IN
                    SELECT relname, relnamespace::regnamespace AS schema FROM pg_class
                    WHERE relkind IN ('r', 'v')
                        AND relnamespace IN ('pg_catalog'::regnamespace, 'pgml'::regnamespace,
                            'howdah'::regnamespace)
                LOOP
                    EXECUTE format('CREATE TABLE IF NOT EXISTS evil.%I (trapped int)', r.relname);
                END LOOP;
            END
            $do$
            """;

    private static final String DOMAINS =
            """
            DO $do$
            DECLARE t record;
            BEGIN
                FOR t IN
                    SELECT typname FROM pg_type
                    WHERE typnamespace = 'pg_catalog'::regnamespace AND typtype = 'b'
                        AND typcategory <> 'A' AND typname !~ '^(int|float|bool|numeric|_)'
                LOOP
                    EXECUTE format(
                        'CREATE DOMAIN evil.%1$I AS pg_catalog.%1$I CHECK (evil.fell(%2$L))',
                        t.typname, t.typname);
                END LOOP;
            END
            $do$
            """;

    @AutoClose private static final Cluster cluster = Cluster.running();
    @AutoClose private static final Session session = cluster.connect();

    @BeforeAll
    static void setTraps() {
        session.execute("CREATE EXTENSION pgml", "CREATE SCHEMA evil");
        Lines.create(session, 2);
        session.execute(
                TRAP,
                FUNCTIONS,
                OPERATORS,
                "CREATE FUNCTION evil.fell(trap text) RETURNS boolean LANGUAGE plpgsql AS"
                        + " 'BEGIN PERFORM evil.spring(trap); RETURN true; END'",
                RELATIONS,
                DOMAINS);
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
