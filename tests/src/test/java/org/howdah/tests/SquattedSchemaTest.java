package org.howdah.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A user who was there first: the schema of an extension exists before the extension. */
class SquattedSchemaTest {
    @AutoClose private static final Cluster cluster = Cluster.running();
    @AutoClose private static final Session administrator = cluster.connect();

    private static int databases;

    private String database = "";

    @BeforeEach
    void createDatabase() {
        database = "squatted_" + ++databases;
        administrator.execute("CREATE DATABASE " + database);
        administrator.execute(
                "DO $$ BEGIN CREATE ROLE squatter LOGIN; EXCEPTION WHEN duplicate_object THEN END $$",
                "GRANT CREATE ON DATABASE " + database + " TO squatter");
    }

    @ParameterizedTest
    @ValueSource(strings = {"howdah", "pgml"})
    void anExtensionRefusesASchemaOfAnotherUser(String extension) {
        try (Session squatter = cluster.connect(database, "squatter");
                Session superuser = cluster.connect(database)) {
            squatter.execute("CREATE SCHEMA " + extension);
            Failure failure = superuser.failure("CREATE EXTENSION " + extension + " CASCADE");
            assertEquals("42501", failure.sqlState(), failure::toString);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"howdah", "pgml"})
    void anExtensionRefusesASchemaThatOthersMayCreateIn(String extension) {
        try (Session superuser = cluster.connect(database)) {
            superuser.execute(
                    "CREATE SCHEMA " + extension,
                    "GRANT CREATE ON SCHEMA " + extension + " TO squatter");
            Failure failure = superuser.failure("CREATE EXTENSION " + extension + " CASCADE");
            assertEquals("42501", failure.sqlState(), failure::toString);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"howdah", "pgml"})
    void anExtensionRefusesASchemaThatHoldsAnOperatorOfAnotherUser(String extension) {
        try (Session squatter = cluster.connect(database, "squatter");
                Session superuser = cluster.connect(database)) {
            superuser.execute(
                    "CREATE SCHEMA " + extension,
                    "GRANT ALL ON SCHEMA " + extension + " TO squatter");
            squatter.execute(
                    "CREATE SCHEMA own",
                    "CREATE FUNCTION own.equal(oid, regnamespace) RETURNS boolean"
                            + " LANGUAGE plpgsql AS 'BEGIN RAISE EXCEPTION ''trapped''; END'",
                    "CREATE OPERATOR %s.= (LEFTARG = oid, RIGHTARG = regnamespace, FUNCTION = own.equal)"
                            .formatted(extension));
            superuser.execute("REVOKE ALL ON SCHEMA " + extension + " FROM squatter");
            Failure failure = superuser.failure("CREATE EXTENSION " + extension + " CASCADE");
            assertEquals("42501", failure.sqlState(), failure::toString);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"howdah", "pgml"})
    void noFunctionOfTheSquattersRunsWhenItIsCreated(String extension) {
        try (Session squatter = cluster.connect(database, "squatter");
                Session superuser = cluster.connect(database)) {
            squatter.execute(
                    "CREATE SCHEMA " + extension,
                    "CREATE FUNCTION %s.format(text, text, text, text, text) RETURNS text"
                                    .formatted(extension)
                            + " LANGUAGE plpgsql AS 'BEGIN RAISE EXCEPTION ''trapped''; END'",
                    "CREATE FUNCTION %s.format(text, text) RETURNS text".formatted(extension)
                            + " LANGUAGE plpgsql AS 'BEGIN RAISE EXCEPTION ''trapped''; END'",
                    "CREATE FUNCTION %s.concat(name, text) RETURNS text".formatted(extension)
                            + " LANGUAGE plpgsql AS 'BEGIN RAISE EXCEPTION ''trapped''; END'");
            Failure failure = superuser.attempt("CREATE EXTENSION " + extension + " CASCADE");
            assertEquals("42501", failure == null ? "" : failure.sqlState());
        }
    }
}
