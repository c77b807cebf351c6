package org.howdah.onnx.typed;

import static org.howdah.onnx.typed.IdentityRuns.flat;
import static org.howdah.onnx.typed.IdentityRuns.identity;
import static org.howdah.onnx.typed.IdentityRuns.longs;
import static org.howdah.onnx.typed.IdentityRuns.objects;
import static org.howdah.onnx.typed.IdentityRuns.refusal;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import org.howdah.host.error.SqlError;
import org.howdah.host.sql.MultiArray;
import org.howdah.onnx.runtime.RunBuffers;
import org.howdah.onnx.runtime.Session;
import org.howdah.onnx.tensor.ElementType;
import org.howdah.onnx.tensor.Value;
import org.junit.jupiter.api.Test;

final class TypedArgumentsTest {

    @Test
    void longsAreExact() {
        long[] values = {Long.MIN_VALUE, -1, (1L << 53) + 1, Long.MAX_VALUE};
        MultiArray given = new MultiArray(values, values.length);
        assertArrayEquals(values, longs(ElementType.INT64, given));
    }

    @Test
    void decimalsAreExactAsLongs() {
        MultiArray given = objects(new BigDecimal("9223372036854775807.00"));
        assertArrayEquals(new long[] {Long.MAX_VALUE}, longs(ElementType.INT64, given));
    }

    @Test
    void aFractionIsNoInteger() {
        assertEquals("22003", refusal(ElementType.INT64, flat(1.5f), -1).sqlState());
    }

    @Test
    void integersBeyondTheInputsTypeAreRefused() {
        MultiArray given = new MultiArray(new int[] {1, 256}, 2);
        SqlError error = refusal(ElementType.UINT8, given, -1);
        assertEquals("22003", error.sqlState());
        assertTrue(String.valueOf(error.getMessage()).contains("element 2 is out of range: 256"));
    }

    @Test
    void negativeDecimalsAreNoUnsignedIntegers() {
        assertEquals(
                "22003", refusal(ElementType.UINT64, objects(new BigDecimal(-1)), -1).sqlState());
    }

    @Test
    void numbersBeyondTheInputsTypeAreRefused() {
        MultiArray given = new MultiArray(new double[] {1e300}, 1);
        assertEquals("22003", refusal(ElementType.FLOAT32, given, -1).sqlState());
    }

    @Test
    void booleansAreTheirOwnTypeOnly() {
        MultiArray given = new MultiArray(new boolean[] {true, false}, 2);
        assertArrayEquals(new long[] {1, 0}, longs(ElementType.BOOL, given));
        assertEquals("42804", refusal(ElementType.INT64, given, -1).sqlState());
        assertEquals("42804", refusal(ElementType.BOOL, flat(1f), -1).sqlState());
    }

    @Test
    void nullElementsAreRefused() {
        assertEquals("22004", refusal(ElementType.FLOAT32, objects((Object) null), -1).sqlState());
        assertEquals("22004", refusal(ElementType.STRING, objects((Object) null), -1).sqlState());
        SqlError error = refusal(ElementType.FLOAT32, objects(1, null), -1);
        assertEquals("22004", error.sqlState());
        assertTrue(String.valueOf(error.getMessage()).contains("NULL as element 2"));
    }

    @Test
    void stringsComeAndGo() {
        try (Session session = identity(ElementType.STRING, -1);
                RunBuffers buffers = session.buffers()) {
            TypedArguments.fill(buffers, new MultiArray[] {objects("a", "Ü")});
            buffers.run();
            MultiArray result = TypedResults.texts(buffers.output(0));
            assertArrayEquals(new String[] {"a", "Ü"}, (String[]) result.elements());
        }
    }

    @Test
    void bytesAreTheElements() {
        MultiArray bytes = new MultiArray(new Object[] {new byte[] {1, 0, 2, 0}});
        assertArrayEquals(new long[] {1, 2}, longs(ElementType.INT16, bytes));
        MultiArray odd = new MultiArray(new Object[] {new byte[] {1, 0, 2}});
        assertEquals("22023", refusal(ElementType.INT16, odd, -1).sqlState());
    }

    @Test
    void everyInputNeedsAnArgument() {
        try (Session session = identity(ElementType.FLOAT32, -1);
                RunBuffers buffers = session.buffers()) {
            SqlError error =
                    assertThrows(
                            SqlError.class,
                            () -> TypedArguments.fill(buffers, new MultiArray[] {}));
            assertEquals("22023", error.sqlState());
        }
    }

    @Test
    void outputsAreFoundByName() {
        try (Session session = identity(ElementType.FLOAT32, -1);
                RunBuffers buffers = session.buffers()) {
            TypedArguments.fill(buffers, flat(5f));
            buffers.run();
            Value output = buffers.output(NamedOutput.index(buffers.session(), "y"));
            assertArrayEquals(new byte[] {0, 0, (byte) 0xa0, 0x40}, TypedResults.bytes(output));
            SqlError error =
                    assertThrows(
                            SqlError.class, () -> NamedOutput.index(buffers.session(), "other"));
            assertEquals("42704", error.sqlState());
        }
    }

    @Test
    void fractionsAreReadAsDoublesAndNotAsLongs() {
        try (Session session = identity(ElementType.FLOAT32, -1);
                RunBuffers buffers = session.buffers()) {
            TypedArguments.fill(buffers, flat(1.5f));
            buffers.run();
            Value output = buffers.output(0);
            assertArrayEquals(
                    new double[] {1.5}, (double[]) TypedResults.doubles(output).elements());
            assertEquals(
                    "42804",
                    assertThrows(SqlError.class, () -> TypedResults.longs(output)).sqlState());
        }
    }
}
