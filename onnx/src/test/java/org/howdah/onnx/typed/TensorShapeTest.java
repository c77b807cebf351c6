package org.howdah.onnx.typed;

import static org.howdah.onnx.typed.IdentityRuns.flat;
import static org.howdah.onnx.typed.IdentityRuns.floats;
import static org.howdah.onnx.typed.IdentityRuns.identity;
import static org.howdah.onnx.typed.IdentityRuns.refusal;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.howdah.host.error.SqlError;
import org.howdah.host.sql.MultiArray;
import org.howdah.onnx.runtime.RunBuffers;
import org.howdah.onnx.runtime.Session;
import org.howdah.onnx.tensor.ElementType;
import org.junit.jupiter.api.Test;

final class TensorShapeTest {

    @Test
    void aFlatArrayIsCutIntoRowsOfTheFixedLength() {
        MultiArray result = floats(ElementType.FLOAT32, flat(1f, 2f, 3f, 4f), -1, 2);
        assertEquals(2, result.length(0));
        assertEquals(2, result.length(1));
        assertArrayEquals(new float[] {1, 2, 3, 4}, (float[]) result.elements());
    }

    @Test
    void aSingleValueIsOneRow() {
        MultiArray result = floats(ElementType.FLOAT32, new MultiArray(new int[] {7}), -1, 1);
        assertEquals(2, result.rank());
        assertArrayEquals(new float[] {7}, (float[]) result.elements());
    }

    @Test
    void anArrayOfTheInputsRankKeepsItsDimensions() {
        MultiArray given = new MultiArray(new double[] {1, 2, 3, 4, 5, 6}, 3, 2);
        assertEquals(3, floats(ElementType.FLOAT64, given, -1, -1).length(0));
    }

    @Test
    void anEmptyArrayIsNoRows() {
        assertEquals(0, floats(ElementType.FLOAT32, flat(), -1, 2).count());
    }

    @Test
    void elementsThatDontFillRowsAreRefusedByTheInputsName() {
        SqlError error = refusal(ElementType.FLOAT32, flat(1f, 2f, 3f), -1, 2);
        assertEquals("2202E", error.sqlState());
        assertEquals(
                "input \"x\" is float32[-1,2]: it has 3 elements, not a multiple of 2",
                error.getMessage());
    }

    @Test
    void flatElementsOfTwoFreeDimensionsAreRefused() {
        assertEquals("2202E", refusal(ElementType.FLOAT32, flat(1f, 2f), -1, -1).sqlState());
    }

    @Test
    void aThirdDimensionIsRefused() {
        MultiArray cube = new MultiArray(new float[] {1}, 1, 1, 1);
        assertEquals("2202E", refusal(ElementType.FLOAT32, cube, -1, 1).sqlState());
    }

    @Test
    void aRowOfTheFirstDimensionHasTheFurtherOnes() {
        try (Session session = identity(ElementType.FLOAT32, -1, 2);
                RunBuffers buffers = session.buffers()) {
            TypedArguments.fill(buffers, flat(1f, 2f, 3f, 4f));
            buffers.run();
            List<MultiArray> rows = ResultRows.floats(buffers.output(0)).toList();
            assertEquals(2, rows.size());
            assertEquals(1, rows.get(1).rank());
            assertArrayEquals(new float[] {3, 4}, (float[]) rows.get(1).elements());
        }
    }
}
