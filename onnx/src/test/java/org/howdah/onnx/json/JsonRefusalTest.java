package org.howdah.onnx.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.howdah.host.error.SqlError;
import org.howdah.onnx.model.Models;
import org.howdah.onnx.tensor.ElementType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class JsonRefusalTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    FLOAT32 | [[1],[2,99]]  | 22023 | input "x"[1] has 2 elements, the arrays before it have 1
                    FLOAT32 | [[1,2]]       | 22023 | input "x"[0] has 2 elements, not 1
                    FLOAT32 | [1]           | 22023 | input "x"[0] is a number, not an array: too few dimensions
                    FLOAT32 | [[[1]]]       | 22023 | input "x"[0][0] is an array, not an element: too many dimensions
                    FLOAT32 | [[1],["a"]]   | 22023 | input "x"[1][0] is the string "a", not a number
                    FLOAT32 | [[1],[null]]  | 22023 | input "x"[1][0] is null, not a number
                    FLOAT32 | [[1],[true]]  | 22023 | input "x"[1][0] is a boolean, not a number
                    FLOAT32 | [[1e39]]      | 22003 | input "x"[0][0] is 1.0E39, out of range for float32
                    FLOAT64 | [[1e999]]     | 22003 | input "x"[0][0] is 1e999, out of range for float64
                    FLOAT16 | [[65536]]     | 22003 | input "x"[0][0] is 65536.0, out of range for float16
                    INT8    | [[0],[300]]   | 22003 | input "x"[1][0] is 300, out of range for int8
                    UINT8   | [[-2]]        | 22003 | input "x"[0][0] is -2, out of range for uint8
                    UINT64  | [[-1]]        | 22003 | input "x"[0][0] is -1, out of range for uint64
                    INT64   | [[9223372036854775808]] | 22003 | input "x"[0][0] is 9223372036854775808, out of range for int64
                    INT32   | [[9007199254740993]] | 22003 | input "x"[0][0] is 9007199254740993, out of range for int32
                    INT32   | [[1.5]]       | 22023 | input "x"[0][0] is 1.5, not an integer
                    INT64   | [[1e999999999]] | 22003 | input "x"[0][0] is 1e999999999, out of range for int64
                    BOOL    | [[1]]         | 22023 | input "x"[0][0] is a number, not a boolean
                    STRING  | [[1]]         | 22023 | input "x"[0][0] is a number, not a string
                    FLOAT32 | 5             | 22023 | Input x is not array
                    FLOAT32 | null          | 22023 | Input x is not array
                    FLOAT32 | [[1]          | 22023 | the inputs are no valid JSON: ']' is expected at character 11
                    FLOAT32 | [[01]]        | 22023 | the inputs are no valid JSON: a number is expected at character 9
                    """)
    void whatDoesNotFitIsNamedWithItsPosition(
            ElementType type, String value, String state, String message) {
        SqlError error = refusal(Models.identity(type, "n", 1), "{\"x\": " + value + "}");
        assertEquals(message, error.getMessage());
        assertEquals(state, error.sqlState());
    }

    @Test
    void aMissingInputIsNamedAsPgOnnxDoes() {
        SqlError error = refusal(Models.sample(), "{\"x\": [[1]], \"y\": [[1]]}");
        assertEquals("Input z is not array", error.getMessage());
        assertEquals("It is missing.", error.detail());
        assertEquals(
                "The model's inputs are \"x\" float32[-1,1], \"y\" float32[-1,1], \"z\""
                        + " float32[-1,1].",
                error.hint());
    }

    @Test
    void inputsThatAreNoObjectAreRefused() {
        assertEquals(
                "invalid argument: the inputs are an array, not an object",
                refusal(Models.sample(), "[1]").getMessage());
    }

    @Test
    void raggedArraysAreRefusedWhereNoSizeIsFixed() {
        assertEquals(
                "input \"x\"[1] has 1 elements, the arrays before it have 2",
                refusal(Models.identity(ElementType.FLOAT32, "n", "m"), "{\"x\": [[1,2],[3]]}")
                        .getMessage());
    }

    private static SqlError refusal(byte[] model, String inputs) {
        return assertThrows(SqlError.class, () -> Json.run(model, inputs));
    }
}
