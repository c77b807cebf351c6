package org.howdah.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StandbyTest {
    @AutoClose private static final Cluster primary = Cluster.running();
    @AutoClose private static final Session session = primary.connect();

    @BeforeAll
    static void createFunctions() {
        TestFunctions.create(session);
        session.execute("CREATE EXTENSION pgml");
        Lines.create(session, 2);
        Lines.create(session, 3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "howdah"})
    void aHotStandbyHasAnEngineOfItsOwn(String preloaded) {
        try (Cluster standby =
                        primary.startStandby("shared_preload_libraries = '" + preloaded + "'");
                Session reader = standby.connect()) {
            assertEquals("t", reader.value("SELECT pg_is_in_recovery()"));
            assertEquals("0", reader.value("SELECT tests.running()"));
            assertNotEquals(new Engine(session).restarted(), new Engine(reader).process());
        }
    }

    @Test
    void itsEngineServesOnAfterPromotion() {
        try (Cluster standby = primary.startStandby();
                Session reader = standby.connect()) {
            reader.execute("SELECT tests.running()");
            OsProcess engine = new Engine(reader).process();
            reader.execute("SELECT pg_promote()");
            assertEquals("0", reader.value("SELECT tests.running()"));
            assertEquals(engine, new Engine(reader).process());
        }
    }

    @Test
    void itsPredictionsFollowThePrimarysDeployments() {
        Lines.train(session, "project", 2);
        try (Cluster standby = primary.startStandby();
                Session reader = standby.connect()) {
            assertEquals("2", Lines.slope(reader, "project"));
            Lines.train(session, "project", 3);
            Waiting.until(
                    "the standby predicts by the new model",
                    () -> Lines.slope(reader, "project").equals("3"));
            session.execute("SELECT pgml.deploy('project', 'rollback')");
            Waiting.until(
                    "the standby predicts by the old model",
                    () -> Lines.slope(reader, "project").equals("2"));
        }
    }

    @Test
    void itRefusesToTrainAsReadOnly() {
        try (Cluster standby = primary.startStandby();
                Session reader = standby.connect()) {
            Failure failure = reader.failure(Lines.training("p", 2));
            assertEquals("25006", failure.sqlState(), failure::toString);
        }
    }
}
