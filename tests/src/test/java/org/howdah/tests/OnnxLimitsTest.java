package org.howdah.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Settings that bound what ONNX models are and take. */
class OnnxLimitsTest {
    @AutoClose private static final Cluster cluster = Cluster.running("howdah.onnx_memory = '8MB'");
    @AutoClose private static final Session session = cluster.connect();

    @BeforeAll
    static void importModels() {
        session.execute(
                "CREATE EXTENSION pg_onnx CASCADE",
                OnnxModel.LOOP.importAs("loop"),
                OnnxModel.DOUBLES.importAs("doubles"));
    }

    /** The model has 6 nodes, 2 initializers, a graph within another, and tensors of 256 x 256. */
    @ParameterizedTest
    @CsvSource({
        "onnx_max_nodes, 4, 200000",
        "onnx_max_initializers, 0, 100000",
        "onnx_max_nesting, 1, 16",
        "onnx_max_tensor_size, 256kB, 1GB"
    })
    void aSmallerLimitRefusesTheModelAndNamesItself(String setting, String value, String usual) {
        cluster.reconfigure("howdah." + setting + " = '" + value + "'");
        try {
            Waiting.until("the limit holds", () -> session.attempt(inspection()) != null);
            Failure failure = session.failure(inspection());
            assertEquals("54000", failure.sqlState(), failure::toString);
            assertTrue(failure.hint().contains("howdah." + setting), failure::toString);
        } finally {
            cluster.reconfigure("howdah." + setting + " = '" + usual + "'");
        }
    }

    private static String inspection() {
        return OnnxModel.LOOP.inspection();
    }

    @Test
    void runsTakeNoMoreMemoryThanTheyMay() {
        Failure failure =
                session.failure(
                        """
                        SELECT pg_onnx_run('doubles', '1', array_fill(1::real, ARRAY[4000000]))
                        """);
        assertEquals("53200", failure.sqlState(), failure::toString);
        assertTrue(failure.hint().contains("howdah.onnx_memory"), failure::toString);
    }
}
