package org.howdah.host.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.howdah.host.error.SqlError;
import org.howdah.host.sql.Row;
import org.junit.jupiter.api.Test;

/** What a message becomes takes little more of the heap than the message itself. */
class HeapBoundTest {
    private static final int MANY = 2_000_000;
    private static final ValueType TEXTS = ValueType.arrayOf(Kind.TEXT);
    private static final ValueType ROWS = new ValueType(Kind.RECORD, true, 0, 0);

    private final WireFixture wire = new WireFixture();

    /** A head of an array and elements that are zeros. */
    private static byte[] zeros(boolean hasNulls, int bytes, int... lengths) {
        WireOutput out = new WireOutput();
        out.writeU8(lengths.length);
        out.writeBool(hasNulls);
        for (int length : lengths) {
            out.writeInt(length);
        }
        out.writeBytes(new byte[bytes], 0, bytes);
        return out.toByteArray();
    }

    private static byte[] nullRows(int count) {
        byte[] array = zeros(true, (count + 7) / 8, count);
        Arrays.fill(array, 6, array.length, (byte) 0xff);
        return array;
    }

    private void refuse(ValueType type, byte[] bytes, Class<?> target) {
        SqlError error = assertThrows(SqlError.class, () -> wire.decode(type, bytes, target));
        assertEquals("53200", error.sqlState());
    }

    @Test
    void manyRowsThatAreNullAreRefused() {
        refuse(ROWS, nullRows(10 * MANY), Object.class);
        refuse(ROWS, nullRows(10 * MANY), Row[].class);
        assertEquals(MANY, wire.decode(ROWS, nullRows(MANY), Row[].class).length);
    }

    @Test
    void manyShortRowsOfAnArrayAreRefused() {
        byte[] narrow = zeros(false, 4 * MANY, MANY, 1);
        refuse(TEXTS, narrow, Object.class);
        refuse(TEXTS, narrow, String[][].class);
        assertEquals(MANY, wire.decode(TEXTS, narrow, String[].class).length);
    }

    @Test
    void manyRowsOfColumnsThatAreNullAreRefused() {
        Map<String, ValueType> columns = new LinkedHashMap<>();
        for (int i = 0; i < 1600; i++) {
            columns.put("c" + i, ValueType.of(Kind.FLOAT4));
        }
        ValueType type = wire.define(1, columns);
        WireOutput out = new WireOutput();
        int count = 10_000;
        out.writeU8(1);
        out.writeBool(false);
        out.writeInt(count);
        byte[] nulls = new byte[200];
        Arrays.fill(nulls, (byte) 0xff);
        for (int i = 0; i < count; i++) {
            out.writeLong(1);
            out.writeBytes(nulls, 0, nulls.length);
        }
        refuse(new ValueType(Kind.RECORD, true, type.typeId(), 1), out.toByteArray(), Object.class);
    }
}
