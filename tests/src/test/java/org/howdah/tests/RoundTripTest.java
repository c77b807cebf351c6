package org.howdah.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Ten thousand random values of each type go to Java and come back the same, to the bit: their
 * binary forms are compared.
 */
class RoundTripTest {
    @AutoClose private static final Cluster cluster = Cluster.running();
    @AutoClose private static final Session session = cluster.connect();

    @BeforeAll
    static void prepare() {
        session.execute("CREATE SCHEMA tests");
        session.execute(RandomValues.TYPES);
        session.execute(
                "CREATE FUNCTION tests.natural(anyelement) RETURNS anyelement LANGUAGE howdah"
                        + " AS 'org.howdah.example.Echo::any'");
    }

    @ParameterizedTest
    @EnumSource
    void valuesOfTheTypesJavaClass(RandomValues values) {
        createValues(values, 1);
        createEcho(values.type, "value");
        assertEquals("0", differences("tests.echo"));
    }

    @ParameterizedTest
    @EnumSource
    void valuesOfAPolymorphicFunction(RandomValues values) {
        createValues(values, 2);
        assertEquals("0", differences("tests.natural"));
    }

    @ParameterizedTest
    @EnumSource
    void arraysOfTheTypesJavaClass(RandomValues values) {
        createValues(values, 3);
        createArrays();
        createEcho(values.type + "[]", "array");
        assertEquals("0", differences("tests.echo"));
    }

    @ParameterizedTest
    @EnumSource
    void arraysOfAPolymorphicFunction(RandomValues values) {
        createValues(values, 4);
        createArrays();
        session.execute("INSERT INTO cases SELECT ARRAY[value, value] FROM cases LIMIT 1000");
        assertEquals("0", differences("tests.natural"));
    }

    private static void createValues(RandomValues values, int seed) {
        session.execute(
                "DROP TABLE IF EXISTS cases",
                "SELECT setseed(0." + seed + ")",
                """
                CREATE TEMP TABLE cases AS
                SELECT (CASE WHEN random() < 0.05 THEN NULL ELSE (%1$s)::%2$s END)::%2$s AS value
                FROM generate_series(1, 10000) AS i
                """
                        .formatted(values.expression, values.type));
    }

    /** Packs the values by three, then adds no array and an empty one. */
    private static void createArrays() {
        session.execute(
                """
                CREATE TEMP TABLE arrays AS
                SELECT array_agg(value) AS value
                FROM (SELECT value, row_number() OVER () / 3 AS pack FROM cases) AS numbered
                GROUP BY pack
                """,
                "INSERT INTO arrays SELECT value[1:0] FROM arrays LIMIT 1",
                "INSERT INTO arrays VALUES (NULL)",
                "DROP TABLE cases",
                "ALTER TABLE arrays RENAME TO cases");
    }

    private static void createEcho(String type, String method) {
        session.execute(
                "DROP FUNCTION IF EXISTS tests.echo",
                "CREATE FUNCTION tests.echo(%1$s) RETURNS %1$s LANGUAGE howdah AS '%2$s'"
                        .formatted(type, "org.howdah.example.Echo::" + method));
    }

    private static String differences(String function) {
        return session.value(
                """
                SELECT count(*) FROM cases
                WHERE record_send(ROW(value)) IS DISTINCT FROM record_send(ROW(%s(value)))
                """
                        .formatted(function));
    }
}
