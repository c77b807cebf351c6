package org.howdah.host.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.howdah.host.error.SqlError;
import org.junit.jupiter.api.Test;

class ScalarConversionTest {
    private final WireFixture wire = new WireFixture();

    /** A colour that SQL writes in lower case. */
    public enum Colour {
        RED,
        DARK_BLUE {
            @Override
            public String toString() {
                return "dark blue";
            }
        }
    }

    @Test
    void integersWiden() {
        assertEquals(7, wire.convert(ValueType.of(Kind.INT2), 7L, Integer.class));
        assertEquals(7L, wire.convert(ValueType.of(Kind.INT2), (short) 7, Long.class));
        assertEquals(-7L, wire.convert(ValueType.of(Kind.INT4), -7, Long.class));
        assertEquals(7d, wire.convert(ValueType.of(Kind.INT4), 7, Double.class));
        assertEquals(0.5d, wire.convert(ValueType.of(Kind.FLOAT4), 0.5f, Double.class));
    }

    @Test
    void nothingNarrows() {
        assertFalse(wire.reads(ValueType.of(Kind.INT4), short.class));
        assertFalse(wire.reads(ValueType.of(Kind.INT8), int.class));
        assertFalse(wire.reads(ValueType.of(Kind.INT8), double.class));
        assertFalse(wire.reads(ValueType.of(Kind.NUMERIC), double.class));
        for (Kind kind : new Kind[] {Kind.INT2, Kind.INT4, Kind.INT8, Kind.FLOAT8}) {
            assertFalse(wire.reads(ValueType.of(kind), float.class), kind.toString());
        }
    }

    @Test
    void integersThatDoNotFitAreOutOfRange() {
        assertState("22003", () -> wire.encode(ValueType.of(Kind.INT2), 40_000));
        assertState("22003", () -> wire.encode(ValueType.of(Kind.INT4), 1L << 31));
    }

    @Test
    void finiteDoublesThatBecomeInfiniteFloatsAreOutOfRange() {
        assertState("22003", () -> wire.encode(ValueType.of(Kind.FLOAT4), 1e39));
        ValueType real = ValueType.of(Kind.FLOAT4);
        assertEquals(
                Float.POSITIVE_INFINITY, wire.convert(real, Double.POSITIVE_INFINITY, Float.class));
    }

    @Test
    void numericIsReadAsTextToo() {
        ValueType numeric = ValueType.of(Kind.NUMERIC);
        assertEquals("1.50", wire.convert(numeric, new BigDecimal("1.50"), String.class));
        assertEquals("NaN", wire.convert(numeric, Double.NaN, String.class));
        assertEquals("-Infinity", wire.convert(numeric, -1 / 0f, String.class));
    }

    @Test
    void everyNumberBecomesNumeric() {
        ValueType numeric = ValueType.of(Kind.NUMERIC);
        assertEquals(new BigDecimal("0.1"), wire.convert(numeric, 0.1f, BigDecimal.class));
        assertEquals(new BigDecimal("0.1"), wire.convert(numeric, 0.1, BigDecimal.class));
        assertEquals(
                new BigDecimal(Long.MIN_VALUE),
                wire.convert(numeric, Long.MIN_VALUE, BigDecimal.class));
        assertEquals(
                new BigDecimal(BigInteger.TEN.pow(40)),
                wire.convert(numeric, BigInteger.TEN.pow(40), BigDecimal.class));
    }

    @Test
    void numericWithoutAValueIsNoBigDecimal() {
        ValueType numeric = ValueType.of(Kind.NUMERIC);
        assertState("22003", () -> wire.convert(numeric, "NaN", BigDecimal.class));
        assertState("22003", () -> wire.convert(numeric, "-Infinity", BigDecimal.class));
    }

    @Test
    void decimalsBeyondNumericAreOutOfRangeWithoutBeingWrittenOut() {
        ValueType numeric = ValueType.of(Kind.NUMERIC);
        assertState("22003", () -> wire.encode(numeric, new BigDecimal("1e2000000000")));
        assertState("22003", () -> wire.encode(numeric, new BigDecimal("1e-2000000000")));
    }

    @Test
    void infinitiesOfDatesAreTheExtremesOfTheirClasses() {
        assertEquals(LocalDate.MAX, Temporals.date(Integer.MAX_VALUE));
        assertEquals(Integer.MIN_VALUE, Temporals.days(LocalDate.MIN));
        assertEquals(LocalDateTime.MAX, Temporals.timestamp(Long.MAX_VALUE));
        assertEquals(Long.MIN_VALUE, Temporals.micros(Instant.MIN));
    }

    @Test
    void theDayThatPostgreSqlCountsFromIsZero() {
        assertEquals(0, Temporals.days(LocalDate.of(2000, 1, 1)));
        assertEquals(0, Temporals.micros(Instant.parse("2000-01-01T00:00:00Z")));
        assertEquals(-1, Temporals.micros(LocalDateTime.parse("1999-12-31T23:59:59.999999")));
    }

    @Test
    void midnightAtTheDaysEndIsTheLastTime() {
        assertEquals(LocalTime.MAX, Temporals.time(86_400_000_000L));
        assertEquals(86_400_000_000L, Temporals.micros(LocalTime.MAX));
    }

    @Test
    void nanosecondsAreRounded() {
        assertEquals(1, Temporals.micros(LocalTime.ofNanoOfDay(1499)));
        assertEquals(2, Temporals.micros(LocalTime.ofNanoOfDay(1500)));
    }

    @Test
    void datesBeyondPostgreSqlsAreOutOfRange() {
        assertState("22008", () -> Temporals.days(LocalDate.of(-4714, 1, 1)));
        assertState("22008", () -> Temporals.days(LocalDate.of(6_000_000, 1, 1)));
        assertState("22008", () -> Temporals.micros(LocalDateTime.of(294_277, 1, 1, 0, 0)));
        assertState("22008", () -> Temporals.micros(Instant.MIN.plusSeconds(1)));
    }

    @Test
    void labelsAreEnumConstants() {
        ValueType label = new ValueType(Kind.OTHER, false, 99_999, 0);
        assertEquals(Colour.RED, wire.convert(label, "RED", Colour.class));
        assertEquals(Colour.DARK_BLUE, wire.convert(label, "dark blue", Colour.class));
        assertEquals(Colour.DARK_BLUE, wire.convert(label, "DARK_BLUE", Colour.class));
        assertEquals("dark blue", wire.convert(label, Colour.DARK_BLUE, String.class));
    }

    @Test
    void anUnknownLabelIsAnErrorThatNamesTheKnownOnes() {
        SqlError error =
                assertState(
                        "22023",
                        () -> wire.convert(ValueType.of(Kind.TEXT), "green", Colour.class));
        assertTrue(error.getMessage().contains("green"));
        assertTrue(String.valueOf(error.hint()).contains("dark blue"));
    }

    @Test
    void textThatPostgreSqlCannotHoldIsRefused() {
        ValueType text = ValueType.of(Kind.TEXT);
        assertState("22021", () -> wire.encode(text, "a\0b"));
        assertState("22021", () -> wire.encode(text, "a\uD800"));
        assertState("22021", () -> wire.encode(text, "\uDC00a"));
    }

    static SqlError assertState(String state, Runnable action) {
        SqlError error = assertThrows(SqlError.class, action::run);
        assertEquals(state, error.sqlState(), error.getMessage());
        return error;
    }
}
