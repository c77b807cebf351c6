package org.howdah.host.wire;

import static org.howdah.host.wire.ScalarConversionTest.assertState;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SqlParametersTest {
    private final WireFixture wire = new WireFixture();

    private Object roundTrip(Kind kind, boolean array, Object parameter) {
        WireOutput out = new WireOutput();
        SqlParameters.write(out, parameter);
        WireInput in = new WireInput(out.toByteArray());
        assertEquals(1, in.readU16());
        ValueType type = ValueType.read(in);
        assertEquals(kind, type.kind());
        assertEquals(array, type.array());
        assertEquals(0, in.readU8());
        return wire.decode(type, in.readBytes(in.remaining()));
    }

    @Test
    void eachClassStandsForItsType() {
        Map<Object, Kind> values =
                Map.of(
                        true,
                        Kind.BOOL,
                        (short) 1,
                        Kind.INT2,
                        1,
                        Kind.INT4,
                        1L,
                        Kind.INT8,
                        1f,
                        Kind.FLOAT4,
                        1d,
                        Kind.FLOAT8,
                        "one",
                        Kind.TEXT,
                        new BigDecimal("1.0"),
                        Kind.NUMERIC,
                        LocalDate.of(2026, 1, 2),
                        Kind.DATE,
                        Instant.EPOCH,
                        Kind.TIMESTAMPTZ);
        values.forEach((value, kind) -> assertEquals(value, roundTrip(kind, false, value)));
        UUID id = UUID.randomUUID();
        assertEquals(id, roundTrip(Kind.UUID, false, id));
        assertArrayEquals(
                new byte[] {1, 2}, (byte[]) roundTrip(Kind.BYTEA, false, new byte[] {1, 2}));
    }

    @Test
    void arraysArePrimitiveOrBoxedOfAnyDimensions() {
        assertArrayEquals(
                new Float[] {1f, 2f}, (Float[]) roundTrip(Kind.FLOAT4, true, new float[] {1, 2}));
        assertArrayEquals(
                new Long[][] {{1L}, {2L}},
                (Long[][]) roundTrip(Kind.INT8, true, new Long[][] {{1L}, {2L}}));
        assertArrayEquals(
                new String[] {"a", null},
                (String[]) roundTrip(Kind.TEXT, true, new String[] {"a", null}));
    }

    @Test
    void nullIsNullOfTypeText() {
        WireOutput out = new WireOutput();
        SqlParameters.write(out, 1, null);
        WireInput in = new WireInput(out.toByteArray());
        assertEquals(2, in.readU16());
        assertEquals(Kind.INT4, ValueType.read(in).kind());
        in.take(1 + 4);
        assertEquals(Kind.TEXT, ValueType.read(in).kind());
        assertEquals(1, in.readU8());
        assertEquals(0, in.remaining());
    }

    @Test
    void rowsOfTheSessionGoBackAsRecords() {
        ValueType type = wire.define(3, Map.of("a", ValueType.of(Kind.INT4)));
        WireOutput out = new WireOutput();
        SqlParameters.write(out, wire.row(type, 5));
        WireInput in = new WireInput(out.toByteArray());
        in.take(2);
        assertEquals(type, ValueType.read(in));
    }

    @Test
    void aClassThatStandsForNothingIsAnErrorThatNamesTheParameter() {
        WireOutput out = new WireOutput();
        String message =
                String.valueOf(
                        assertState("42804", () -> SqlParameters.write(out, 1, new Object()))
                                .getMessage());
        assertTrue(message.contains("$2") && message.contains("java.lang.Object"), message);
    }
}
