package org.howdah.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Statistics of the columns that are learned from go to who reads messages for debugging. */
class ColumnStatisticsTest {
    private static final String START = "DEBUG:  Column \"";

    @AutoClose private static final Cluster cluster = Cluster.running("log_min_messages = warning");

    @BeforeAll
    static void createRelation() {
        cluster.psql(
                "postgres",
                "CREATE EXTENSION pgml CASCADE;"
                        + " CREATE TABLE line AS SELECT i AS x, ARRAY[i, 2] AS z, 2 * i AS y"
                        + " FROM generate_series(1, 8) AS i");
    }

    private static List<String> columns(String level) {
        String shown =
                cluster.typeInPsql(
                        "postgres",
                        """
                        SET client_min_messages = %s;
                        SELECT pgml.train('line', 'regression', 'line', 'y', test_size => 2, test_sampling => 'last');
                        """
                                .formatted(level));
        return shown.lines().filter(line -> line.startsWith(START)).toList();
    }

    @Test
    void eachColumnHasAMessageAtTheLevelOfDebugging() {
        List<String> columns = columns("debug1");
        assertEquals(3, columns.size());
        assertTrue(columns.getFirst().startsWith(START + "x\": Statistics {"), columns.getFirst());
        assertTrue(columns.getFirst().contains("\"mean\":3.5"), columns.getFirst());
    }

    @Test
    void othersAreNotTold() {
        assertEquals(List.of(), columns("info"));
    }
}
