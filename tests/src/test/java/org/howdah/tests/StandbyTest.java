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
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "howdah"})
    void aHotStandbyHasAnEngineOfItsOwn(String preloaded) {
        try (Cluster standby =
                        primary.startStandby("shared_preload_libraries = '" + preloaded + "'");
                Session reader = standby.connect()) {
            assertEquals("t", reader.value("SELECT pg_is_in_recovery()"));
            assertEquals("0", reader.value("SELECT tests.running()"));
            assertNotEquals(new Engine(session).ready(), new Engine(reader).process());
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
}
