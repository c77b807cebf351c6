package org.howdah.onnx.option;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.howdah.host.error.SqlError;
import org.howdah.onnx.graph.Model;
import org.howdah.onnx.graph.ModelReader;
import org.howdah.onnx.model.ModelType;
import org.howdah.onnx.model.TestModel;
import org.howdah.onnx.tensor.ElementType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShapeOptionsTest {
    private static final Model MODEL =
            ModelReader.read(
                    new TestModel()
                            .input("x", ElementType.FLOAT32, "rows", 2)
                            .input("u", ModelType.unshaped(ElementType.FLOAT32))
                            .input("s", ModelType.sequence(ModelType.tensor(ElementType.INT64)))
                            .output("y", ElementType.FLOAT32, "rows", "columns")
                            .node("MatMul", "x,u", "y")
                            .toBytes());

    private static ShapeOptions options(String json) {
        return ModelOptions.of(json, new LibraryDirectory(null)).shapes();
    }

    private static SqlError failure(String json) {
        return assertThrows(SqlError.class, () -> options(json).sizes(MODEL));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"x\": [3, 2]}   | float32[3,2]",
                "{\"x\": [3, -1]}  | float32[3,2]",
                "{\"x\": [-1, 2]}  | float32[-1,2]",
                "{}                | float32[-1,2]"
            })
    void openDimensionsTakeTheSizes(String shapes, String type) {
        Model model = options("{\"input_shape\": " + shapes + "}").apply(MODEL);
        assertEquals(type, model.inputs().getFirst().type().toString());
    }

    @Test
    void aTensorOfAnyRankTakesTheShape() {
        Model model = options("{\"input_shape\": {\"u\": [2, -1]}}").apply(MODEL);
        assertEquals("float32[2,-1]", model.inputs().get(1).type().toString());
    }

    @Test
    void namedDimensionsGetTheirSizesFromBothSides() {
        assertEquals(
                Map.of("rows", 3L, "columns", 4L),
                options("{\"input_shape\": {\"x\": [3, 2]}, \"output_shape\": {\"y\": [3, 4]}}")
                        .sizes(MODEL));
    }

    @Test
    void anotherRankIsAnErrorOfPgOnnxsWords() {
        SqlError error = failure("{\"input_shape\": {\"x\": [1]}}");
        assertEquals("22023", error.sqlState());
        assertEquals("input_shape override size mismatch: [1]", error.getMessage());
        assertTrue(String.valueOf(error.hint()).contains("\"x\" is float32[-1,2]"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"input_shape\": {\"x\": [1, 3]}}",
                "{\"input_shape\": {\"s\": [1]}}",
                "{\"input_shape\": {\"q\": [1]}}",
                "{\"output_shape\": {\"x\": [1, 2]}}",
                "{\"input_shape\": {\"x\": [3, 2]}, \"output_shape\": {\"y\": [4, 4]}}",
                "{\"input_shape\": {\"x\": [-2, 2]}}",
                "{\"input_shape\": {\"x\": [1.5, 2]}}",
                "{\"input_shape\": {\"x\": [3000000000, 2]}}",
                "{\"input_shape\": {\"x\": \"3,2\"}}",
                "{\"input_shape\": {\"x\": {\"a\": 1}}}",
                "{\"input_shape\": [1, 2]}"
            })
    void whatContradictsTheModelOrItselfIsAnError(String json) {
        assertEquals("22023", failure(json).sqlState());
    }
}
