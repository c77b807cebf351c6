package org.howdah.onnx.tensor;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.howdah.host.error.SqlError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class TensorWriterTest {

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"STRING", "BOOL", "COMPLEX64", "COMPLEX128"})
    void smallIntegersComeBackFromAllTypesOfNumbers(ElementType type) {
        GrowingTensor tensor = new GrowingTensor(type);
        TensorWriter.write(tensor, new long[] {1, 1, 1}, 3);
        assertArrayEquals(new double[] {1, 1, 1}, TensorReader.doubles(tensor));
    }

    @Test
    void integersOfTwoBitsArePackedByFour() {
        GrowingTensor tensor = new GrowingTensor(ElementType.INT2);
        long[] values = {-2, 1, 0, -1, 1};
        TensorWriter.write(tensor, values, 5);
        assertArrayEquals(values, TensorReader.longs(tensor));
        assertEquals(2, tensor.data().byteSize());
    }

    @ParameterizedTest
    @CsvSource({
        "INT8, 300, 22003",
        "UINT8, -2, 22003",
        "INT32, 1.5, 22023",
        "INT64, 1e19, 22003",
        "INT64, NaN, 22003",
        "FLOAT32, 1e39, 22003",
        "FLOAT16, 1e5, 22003",
        "FLOAT8E4M3FN, 1000, 22003",
        "BOOL, 1, 42804"
    })
    void whatTheTypeCannotHoldIsRefused(ElementType type, double value, String state) {
        GrowingTensor tensor = new GrowingTensor(type);
        SqlError error =
                assertThrows(
                        SqlError.class, () -> TensorWriter.write(tensor, new double[] {value}, 1));
        assertEquals(state, error.sqlState());
    }

    @Test
    void arraysThatDoNotFillTheDimensionsAreRefused() {
        GrowingTensor tensor = new GrowingTensor(ElementType.FLOAT32);
        SqlError error =
                assertThrows(SqlError.class, () -> TensorWriter.write(tensor, new float[5], 2, 3));
        assertEquals("5 elements don't fill a tensor of [2,3]", error.getMessage());
    }
}
