package org.howdah.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A server as pg_upgrade starts it. */
class BinaryUpgradeTest {
    @AutoClose private static final Cluster cluster = Cluster.running(Cluster.PRELOADED);

    @BeforeAll
    static void startForUpgrade() {
        try (Session session = cluster.connect()) {
            TestFunctions.create(session);
        }
        cluster.stop(StopMode.FAST);
        cluster.start("-b");
    }

    @Test
    void noSupervisorRuns() {
        assertEquals(
                "0\n",
                cluster.psql(
                        "postgres",
                        "SELECT count(*) FROM pg_stat_activity WHERE backend_type ~ 'howdah'"));
        assertEquals(List.of(), cluster.engines());
    }

    @Test
    void aCallFailsAndStartsNothing() {
        try (Session session = cluster.connect()) {
            assertEquals("57P03", session.failure("SELECT tests.running()").sqlState());
            assertEquals(List.of(), cluster.engines());
        }
    }

    @Test
    void functionsCanBeRestored() {
        try (Session session = cluster.connect()) {
            session.execute(
                    "SET check_function_bodies = off",
                    "CREATE FUNCTION restored() RETURNS int LANGUAGE howdah AS 'org.No::method'");
            assertEquals(List.of(), cluster.engines());
        }
    }
}
