package org.howdah.host.wire;

import static org.howdah.host.wire.ScalarConversionTest.assertState;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.howdah.host.sql.Column;
import org.howdah.host.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ChunkTest {
    private final WireFixture wire = new WireFixture();

    /** Writes a column as the session would, null for NULL. */
    private void write(WireOutput out, ValueType type, Object... values) {
        boolean hasNulls = Arrays.asList(values).contains(null);
        out.writeBool(hasNulls);
        int nulls = hasNulls ? out.writeBitmap(values.length) : -1;
        WireOutput bytes = new WireOutput();
        int[] offsets = new int[values.length + 1];
        for (int i = 0; i < values.length; i++) {
            if (values[i] == null) {
                out.setBit(nulls, i);
                bytes.writeBytes(new byte[16], 0, type.array() ? 0 : type.kind().width());
            } else {
                byte[] value = wire.encode(type, values[i]);
                int head = type.isString() ? 4 : 0;
                bytes.writeBytes(value, head, value.length - head);
            }
            offsets[i + 1] = bytes.size();
        }
        if (type.array() || type.kind().width() == 0) {
            for (int offset : offsets) {
                out.writeInt(offset);
            }
        }
        out.writeBytes(bytes.bytes(), 0, bytes.size());
    }

    private Chunk chunk(ValueType type, Object... values) {
        WireOutput out = new WireOutput();
        out.writeInt(values.length);
        write(out, type, values);
        RecordType columns = wire.queryColumns(Map.of("c", type));
        return Chunk.readCopy(new WireInput(out.toByteArray()), columns, wire.rowTypes);
    }

    private Column column(ValueType type, Object... values) {
        return chunk(type, values).columns().getFirst();
    }

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"INT2", "INT4", "INT8", "FLOAT4", "FLOAT8", "NUMERIC"})
    void numbersAreWrittenWithAStrideAndNullAsNan(Kind kind) {
        Object value = wire.convert(ValueType.of(kind), (short) 7, Object.class);
        Column column = column(ValueType.of(kind), value, null, value);
        float[] floats = new float[6];
        column.toFloats(floats, 1, 2);
        assertArrayEquals(new float[] {0, 7, 0, Float.NaN, 0, 7}, floats);
        double[] doubles = new double[3];
        column.toDoubles(doubles, 0, 1);
        assertArrayEquals(new double[] {7, Double.NaN, 7}, doubles);
    }

    @Test
    void booleansAreZeroAndOne() {
        float[] floats = new float[3];
        column(ValueType.of(Kind.BOOL), true, false, null).toFloats(floats, 0, 1);
        assertArrayEquals(new float[] {1, 0, Float.NaN}, floats);
    }

    @Test
    void runsOfFloatsAreCopiedWhole() {
        Object[] values = new Object[1000];
        float[] expected = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            expected[i] = i / 3f;
            values[i] = expected[i];
        }
        float[] floats = new float[values.length];
        column(ValueType.of(Kind.FLOAT4), values).toFloats(floats, 0, 1);
        assertArrayEquals(expected, floats);
    }

    @Test
    void textIsNoNumber() {
        Column column = column(ValueType.of(Kind.TEXT), "1");
        assertState("42804", () -> column.toFloats(new float[1], 0, 1));
        assertState("42804", () -> column.toDoubles(new double[1], 0, 1));
    }

    @Test
    void valuesOfAnyWidthAreReadOneByOne() {
        Column texts = column(ValueType.of(Kind.TEXT), "a", null, "", "\u00e9\u4e16");
        assertEquals("a", texts.get(0));
        assertNull(texts.get(1));
        assertTrue(texts.hasNulls() && texts.isNull(1));
        assertEquals("", texts.get(2));
        assertEquals("\u00e9\u4e16", texts.get(3));
        assertThrows(IndexOutOfBoundsException.class, () -> texts.get(4));
        Column arrays = column(ValueType.arrayOf(Kind.INT4), new int[] {1, 2}, null, new int[0]);
        assertArrayEquals(new Integer[] {1, 2}, (Object[]) arrays.get(0));
        assertNull(arrays.get(1));
        assertArrayEquals(new Integer[0], (Object[]) arrays.get(2));
    }

    @Test
    void rowsReadAcrossColumns() {
        Map<String, ValueType> columns = new LinkedHashMap<>();
        columns.put("id", ValueType.of(Kind.INT8));
        columns.put("name", ValueType.of(Kind.TEXT));
        columns.put("x", ValueType.arrayOf(Kind.FLOAT4));
        WireOutput out = new WireOutput();
        out.writeInt(2);
        write(out, columns.get("id"), 1L, 2L);
        write(out, columns.get("name"), null, "two");
        write(out, columns.get("x"), new float[] {1}, new float[] {2, 3});
        List<Row> rows =
                Chunk.readCopy(
                                new WireInput(out.toByteArray()),
                                wire.queryColumns(columns),
                                wire.rowTypes)
                        .asRows();
        assertEquals(2, rows.size());
        assertNull(rows.get(0).get("name"));
        assertEquals(2L, rows.get(1).get("id", Long.class));
        assertArrayEquals(new float[] {2, 3}, rows.get(1).get("x", float[].class));
        Row changed = rows.get(1).with("id", 5);
        assertEquals(5L, changed.get(0));
        assertEquals("two", changed.get(1));
        assertArrayEquals(new float[] {2, 3}, changed.get("x", float[].class));
    }

    @Test
    void decreasingOffsetsAreAViolation() {
        WireOutput out = new WireOutput();
        out.writeInt(2);
        out.writeU8(0);
        for (int offset : new int[] {0, 3, 2}) {
            out.writeInt(offset);
        }
        out.writeBytes(new byte[3], 0, 3);
        RecordType type = wire.queryColumns(Map.of("c", ValueType.of(Kind.TEXT)));
        assertThrows(
                ProtocolViolation.class,
                () -> Chunk.readCopy(new WireInput(out.toByteArray()), type, wire.rowTypes));
    }
}
