package org.howdah.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class NoWorkerTest {
    @Test
    void whereNoWorkerIsFreeACallSaysSoAtOnce() {
        // The launcher of logical replication is one.
        try (Cluster cluster = Cluster.running("max_worker_processes = 1");
                Session session = cluster.connect()) {
            Failure failure = session.failure("SELECT howdah.ping()");
            assertEquals("53400", failure.sqlState());
            assertTrue(failure.hint().contains("\"max_worker_processes\" (now 1)"), failure::hint);
        }
    }
}
