package org.howdah.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.Test;

class ClusterTest {
    @Test
    void psqlReachesAStartedServer() {
        try (Cluster cluster = Cluster.running()) {
            assertEquals("2\n", cluster.psql("postgres", "SELECT 1 + 1"));
        }
    }

    @Test
    void jdbcReachesAStartedServer() {
        try (Cluster cluster = Cluster.running();
                Session session = cluster.connect()) {
            assertEquals("off", session.value("SHOW fsync"));
        }
    }

    @Test
    void aKilledServerCanBeStartedAgain() {
        try (Cluster cluster = Cluster.running()) {
            OsProcess postmaster = cluster.postmaster();
            cluster.kill();
            assertFalse(postmaster.runs());
            cluster.start();
            assertEquals("1\n", cluster.psql("postgres", "SELECT 1"));
        }
    }
}
