package org.howdah.host.wire;

import static org.howdah.host.wire.ScalarConversionTest.assertState;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.howdah.host.error.SqlError;
import org.howdah.host.sql.NullableFloats;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ArrayConversionTest {
    private final WireFixture wire = new WireFixture();

    private static ValueType array(Kind kind) {
        return ValueType.arrayOf(kind);
    }

    static Stream<Arguments> numbers() {
        return Stream.of(
                Arguments.of(Kind.FLOAT4, new float[] {1, 0, -2.5f}),
                Arguments.of(Kind.FLOAT8, new double[] {1, 0, -2.5}),
                Arguments.of(Kind.NUMERIC, new double[] {1, 0, -2.5}));
    }

    @ParameterizedTest
    @MethodSource("numbers")
    void arraysOfAnyNumberAreReadAsFloatsAndDoubles(Kind kind, Object numbers) {
        assertArrayEquals(
                new float[] {1, 0, -2.5f}, wire.convert(array(kind), numbers, float[].class));
        assertArrayEquals(
                new double[] {1, 0, -2.5}, wire.convert(array(kind), numbers, double[].class));
    }

    @ParameterizedTest
    @MethodSource("integerKinds")
    void arraysOfAnyIntegerAreReadAsFloatsAndDoubles(Kind kind) {
        int[] numbers = {3, 0, -7};
        assertArrayEquals(
                new float[] {3, 0, -7}, wire.convert(array(kind), numbers, float[].class));
        assertArrayEquals(
                new double[] {3, 0, -7}, wire.convert(array(kind), numbers, double[].class));
        assertArrayEquals(new long[] {3, 0, -7}, wire.convert(array(kind), numbers, long[].class));
    }

    static Stream<Kind> integerKinds() {
        return Stream.of(Kind.INT2, Kind.INT4, Kind.INT8);
    }

    @ParameterizedTest
    @MethodSource("numberKinds")
    void missingElementsAreNanWhereAskedFor(Kind kind) {
        Object[] elements = {elementOf(kind), null};
        float[] values = wire.convert(array(kind), elements, NullableFloats.class).values();
        assertArrayEquals(new float[] {1, Float.NaN}, values);
    }

    static Stream<Kind> numberKinds() {
        return Stream.of(
                Kind.BOOL, Kind.INT2, Kind.INT4, Kind.INT8, Kind.FLOAT4, Kind.FLOAT8, Kind.NUMERIC);
    }

    private Object elementOf(Kind kind) {
        return kind == Kind.BOOL
                ? true
                : wire.decode(ValueType.of(kind), wire.encode(ValueType.of(kind), (short) 1));
    }

    @Test
    void booleansAreReadAsZeroAndOne() {
        boolean[] flags = {true, false};
        assertArrayEquals(new float[] {1, 0}, wire.convert(array(Kind.BOOL), flags, float[].class));
        assertArrayEquals(flags, wire.convert(array(Kind.BOOL), flags, boolean[].class));
    }

    @Test
    void roundingToFloatGoesToTheNearest() {
        float[] rounded = wire.convert(array(Kind.FLOAT8), new double[] {0.1}, float[].class);
        assertArrayEquals(new float[] {0.1f}, rounded);
    }

    @Test
    void finiteNumbersThatBecomeInfiniteAreOutOfRange() {
        assertState(
                "22003",
                () -> wire.convert(array(Kind.FLOAT8), new double[] {1e39}, float[].class));
        assertState(
                "22003",
                () -> wire.convert(array(Kind.NUMERIC), new String[] {"1e400"}, double[].class));
        assertArrayEquals(
                new float[] {Float.NEGATIVE_INFINITY},
                wire.convert(
                        array(Kind.FLOAT8),
                        new double[] {Double.NEGATIVE_INFINITY},
                        float[].class));
    }

    @Test
    void integerArraysDoNotNarrow() {
        assertFalse(wire.reads(array(Kind.INT8), int[].class));
        assertFalse(wire.reads(array(Kind.INT4), short[].class));
        assertFalse(wire.reads(array(Kind.FLOAT4), long[].class));
    }

    @Test
    void aNullElementOfAPrimitiveArrayIsAnErrorThatNamesItsPosition() {
        Integer[] values = {1, null, 3};
        SqlError error =
                assertState("22004", () -> wire.convert(array(Kind.INT4), values, float[].class));
        assertTrue(error.getMessage().contains("element 2"), error.getMessage());
    }

    @Test
    void nullElementsOfObjectArraysAreNull() {
        String[] texts = {"a", null, ""};
        assertArrayEquals(texts, wire.convert(array(Kind.TEXT), texts, String[].class));
        BigDecimal[] decimals = {null, BigDecimal.ONE};
        assertArrayEquals(
                decimals, wire.convert(array(Kind.NUMERIC), decimals, BigDecimal[].class));
        byte[][] bytes = {{1, 2}, null};
        assertArrayEquals(bytes, wire.convert(array(Kind.BYTEA), bytes, byte[][].class));
    }

    @Test
    void severalDimensionsAreLaidRowByRowIntoOne() {
        int[][] matrix = {{1, 2, 3}, {4, 5, 6}};
        assertArrayEquals(
                new float[] {1, 2, 3, 4, 5, 6},
                wire.convert(array(Kind.INT4), matrix, float[].class));
        assertArrayEquals(
                new Integer[] {1, 2, 3, 4, 5, 6},
                wire.convert(array(Kind.INT4), matrix, Integer[].class));
    }

    @Test
    void severalDimensionsAreReadAsThatMany() {
        double[][] matrix = {{1, 2, 3}, {4, 5, 6}};
        float[][] read = wire.convert(array(Kind.FLOAT8), matrix, float[][].class);
        assertArrayEquals(new float[][] {{1, 2, 3}, {4, 5, 6}}, read);
        Object natural = wire.convert(array(Kind.FLOAT8), matrix, Object.class);
        assertArrayEquals(new Double[][] {{1d, 2d, 3d}, {4d, 5d, 6d}}, (Double[][]) natural);
    }

    @Test
    void anotherNumberOfDimensionsIsAnError() {
        int[][] matrix = {{1, 2}};
        assertState("2202E", () -> wire.convert(array(Kind.INT4), matrix, int[][][].class));
        assertState("2202E", () -> wire.convert(array(Kind.INT4), new int[] {1}, int[][].class));
    }

    @Test
    void anEmptyArrayIsEmptyInAnyNumberOfDimensions() {
        assertEquals(0, wire.convert(array(Kind.INT4), new int[0], int[][].class).length);
        assertEquals(0, wire.convert(array(Kind.INT4), new int[3][0], int[].class).length);
        assertEquals(0, wire.convert(array(Kind.INT4), List.of(), Integer[].class).length);
    }

    @Test
    void raggedArraysAreRefused() {
        assertState("2202E", () -> wire.encode(array(Kind.INT4), new int[][] {{1, 2}, {3}}));
        assertState("2202E", () -> wire.encode(array(Kind.INT4), new int[][] {{}, {3}}));
        assertState("22004", () -> wire.encode(array(Kind.INT4), new int[][] {{1}, null}));
    }

    @Test
    void listsBecomeArrays() {
        List<String> texts = Arrays.asList("a", null);
        assertArrayEquals(
                new String[] {"a", null}, wire.convert(array(Kind.TEXT), texts, String[].class));
    }

    @Test
    void anElementThatDoesNotFitIsAnError() {
        assertState("42804", () -> wire.encode(array(Kind.TEXT), new Object[] {"a", 1}));
    }
}
