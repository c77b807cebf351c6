package org.howdah.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

class ClusterTest {
    @Test
    void psqlReachesAStartedServer() {
        try (Cluster cluster = Cluster.running()) {
            assertEquals("2\n", cluster.psql("postgres", "SELECT 1 + 1"));
        }
    }

    @Test
    void jdbcReachesAStartedServer() throws SQLException {
        try (Cluster cluster = Cluster.running();
                Connection session = cluster.connect("postgres");
                Statement statement = session.createStatement();
                ResultSet rows = statement.executeQuery("SHOW fsync")) {
            assertTrue(rows.next());
            assertEquals("off", rows.getString(1));
        }
    }

    @Test
    void aKilledServerCanBeStartedAgain() {
        try (Cluster cluster = Cluster.running()) {
            ProcessHandle postmaster = cluster.postmaster();
            cluster.kill();
            assertFalse(postmaster.isAlive());
            cluster.start();
            assertEquals("1\n", cluster.psql("postgres", "SELECT 1"));
        }
    }
}
