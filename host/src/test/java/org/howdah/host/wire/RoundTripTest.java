package org.howdah.host.wire;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.howdah.host.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Random values of each type come back from the wire as they went there, byte by byte. */
class RoundTripTest {
    private static final int CASES = 10_000;
    private static final long SEED = 20_260_101;

    private final WireFixture wire = new WireFixture();
    private final RandomValues random = new RandomValues(SEED, wire);

    static Stream<ValueType> scalars() {
        return Arrays.stream(Kind.values())
                .filter(kind -> kind != Kind.VOID && kind != Kind.RECORD)
                .map(ValueType::of);
    }

    static Stream<ValueType> arrays() {
        return scalars().map(type -> ValueType.arrayOf(type.kind()));
    }

    @ParameterizedTest
    @MethodSource("scalars")
    void singleValuesSurvive(ValueType type) {
        check(type, CASES);
    }

    @ParameterizedTest
    @MethodSource("arrays")
    void arraysWithNullsOfUpToThreeDimensionsSurvive(ValueType type) {
        check(type, CASES);
    }

    @Test
    void nestedRecordsSurvive() {
        check(defineNested(), CASES);
    }

    @Test
    void arraysOfRecordsSurvive() {
        ValueType record = defineNested();
        check(new ValueType(Kind.RECORD, true, 0, record.rowTypeId()), CASES / 10);
    }

    private ValueType defineNested() {
        Map<String, ValueType> inner = new LinkedHashMap<>();
        scalars().forEach(type -> inner.put("c_" + type.kind(), type));
        ValueType innerType = wire.define(7, inner);
        Map<String, ValueType> outer = new LinkedHashMap<>();
        outer.put("inner", innerType);
        outer.put("inners", new ValueType(Kind.RECORD, true, 0, 7));
        arrays().forEach(type -> outer.put("a_" + type.kind(), type));
        return wire.define(8, outer);
    }

    private void check(ValueType type, int cases) {
        for (int i = 0; i < cases; i++) {
            Object value = random.value(type);
            byte[] bytes = wire.encode(type, value);
            Object back = wire.decode(type, bytes);
            assertTrue(same(value, back), () -> value + " became " + back);
            assertArrayEquals(bytes, wire.encode(type, back));
            if (value instanceof Object[] array && array.length > 0) {
                assertEquals(value.getClass(), back.getClass());
            }
        }
    }

    private static boolean same(Object a, Object b) {
        if (a instanceof Row left && b instanceof Row right) {
            boolean same = left.type().equals(right.type());
            for (int i = 0; i < left.type().columns().size(); i++) {
                same &= same(left.get(i), right.get(i));
            }
            return same;
        }
        if (a instanceof Object[] left && b instanceof Object[] right) {
            boolean same = left.length == right.length;
            for (int i = 0; same && i < left.length; i++) {
                same = same(left[i], right[i]);
            }
            return same;
        }
        return Objects.deepEquals(a, b);
    }
}
