package org.howdah.onnx.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.howdah.onnx.model.Attribute;
import org.howdah.onnx.model.ModelType;
import org.howdah.onnx.model.Models;
import org.howdah.onnx.model.TestModel;
import org.howdah.onnx.tensor.ElementType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class JsonRunTest {

    @Test
    void theSampleOfPgOnnxGivesTheSameDigits() {
        assertEquals(
                "{\"output\": [[0.7488641738891602], [0.8607008457183838], [0.9725375175476074]]}",
                Json.run(
                        Models.sample(),
                        "{\"x\": [[1],[2],[3]], \"y\": [[3],[4],[5]], \"z\": [[5],[6],[7]]}"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    FLOAT32  | [0.5, "NaN", "Infinity", "-Infinity", 1e-05, 1e+16]  | [0.5, "NaN", "Infinity", "-Infinity", 9.999999747378752e-06, 1.0000000272564224e+16]
                    FLOAT64  | [0.1, 123456789012345.0, 1e15, 0.0001, -0.0002, 0.0] | [0.1, 123456789012345.0, 1e+15, 0.0001, -0.0002, 0.0]
                    FLOAT16  | [0.1, 65504.0, "NaN"]                                | [0.0999755859375, 65504.0, "NaN"]
                    BFLOAT16 | [0.1, "-Infinity"]                                   | [0.10009765625, "-Infinity"]
                    INT8     | [-128, 127]                                          | [-128, 127]
                    UINT8    | [0, 255]                                             | [0, 255]
                    INT16    | [-32768, 32767]                                      | [-32768, 32767]
                    UINT16   | [65535, 1.0]                                         | [65535, 1]
                    INT32    | [-2147483648, 2147483647]                            | [-2147483648, 2147483647]
                    UINT32   | [4294967295, 3e2]                                    | [4294967295, 300]
                    INT64    | [-9223372036854775808, 9223372036854775807]          | [-9223372036854775808, 9223372036854775807]
                    UINT64   | [18446744073709551615, 9007199254740993]             | [18446744073709551615, 9007199254740993]
                    BOOL     | [true, false]                                        | [true, false]
                    STRING   | ["a", "", "ü\\u00e9\\n\\""]                          | ["a", "", "üé\\u000a\\""]
                    FLOAT8E4M3FN | [1.1, 448, -0.0]                                 | [1.125, 448.0, -0.0]
                    FLOAT8E5M2   | [1.1, 57344, "Infinity"]                         | [1.0, 57344.0, "Infinity"]
                    FLOAT8E4M3FNUZ | [1.1, 240]                                     | [1.125, 240.0]
                    FLOAT8E5M2FNUZ | [1.1, 57344]                                   | [1.0, 57344.0]
                    """)
    void elementsComeBackAsTheyWere(ElementType type, String in, String out) {
        assertEquals(
                "{\"y\": " + out + "}",
                Json.run(Models.identity(type, "n"), "{\"x\": " + in + "}"));
    }

    @Test
    void integersOfFourBitsArePacked() {
        byte[] model =
                new TestModel(21)
                        .input("x", ElementType.INT4, "n")
                        .input("u", ElementType.INT32, "n")
                        .output("y", ElementType.INT32, "n")
                        .output("v", ElementType.UINT4, "n")
                        .node("Cast", "x", "y", Attribute.integer("to", ElementType.INT32.code()))
                        .node("Cast", "u", "v", Attribute.integer("to", ElementType.UINT4.code()))
                        .toBytes();
        assertEquals(
                "{\"y\": [-8, 7, 3], \"v\": [15, 0, 9]}",
                Json.run(model, "{\"x\": [-8, 7, 3], \"u\": [15, 0, 9]}"));
    }

    @Test
    void aScalarIsAPlainNumberOrAnArrayOfOne() {
        byte[] model = Models.identity(ElementType.INT32);
        assertEquals("{\"y\": 7}", Json.run(model, "{\"x\": 7}"));
        assertEquals("{\"y\": 7}", Json.run(model, "{\"x\": [7]}"));
    }

    @Test
    void emptyArraysAreEmptyTensors() {
        assertEquals(
                "{\"y\": []}",
                Json.run(Models.identity(ElementType.FLOAT32, "n", 3), "{\"x\": []}"));
        assertEquals(
                "{\"y\": [[], []]}",
                Json.run(Models.identity(ElementType.FLOAT32, "n", "m"), "{\"x\": [[], []]}"));
        assertEquals(
                "{\"y\": []}", Json.run(Models.identity(ElementType.STRING, "n"), "{\"x\": []}"));
    }

    @Test
    void aTensorOfAnyRankTakesTheRankOfItsArrays() {
        byte[] model = Models.identity(ModelType.unshaped(ElementType.INT64));
        assertEquals("{\"y\": [[[1], [2]]]}", Json.run(model, "{\"x\": [[[1], [2]]]}"));
        assertEquals("{\"y\": 5}", Json.run(model, "{\"x\": 5}"));
    }

    @Test
    void inputsThatTheModelHasNotAreIgnored() {
        assertEquals(
                "{\"y\": [1.0]}",
                Json.run(
                        Models.identity(ElementType.FLOAT32, "n"),
                        "{\"w\": {\"a\": [1, \"]\", null]}, \"v\": true, \"x\": [1], \"u\": -1.5}"));
    }

    @Test
    void aClassifiersMapsAreObjects() {
        byte[] model =
                new TestModel()
                        .input("x", ElementType.FLOAT32, "n", 2)
                        .output(
                                "y",
                                ModelType.sequence(
                                        ModelType.map(
                                                ElementType.STRING,
                                                ModelType.tensor(ElementType.FLOAT32))))
                        .node(
                                "ai.onnx.ml",
                                "ZipMap",
                                "x",
                                "y",
                                Attribute.strings("classlabels_strings", "no", "yes"))
                        .toBytes();
        assertEquals(
                "{\"y\": [{\"no\": 0.25, \"yes\": 0.75}, {\"no\": 1.0, \"yes\": 0.0}]}",
                Json.run(model, "{\"x\": [[0.25, 0.75], [1, 0]]}"));
    }

    @Test
    void sequencesAreArrays() {
        byte[] model =
                new TestModel()
                        .input("x", ModelType.sequence(ModelType.tensor(ElementType.FLOAT32, "n")))
                        .output("y", ModelType.sequence(ModelType.tensor(ElementType.FLOAT32, "n")))
                        .node("Identity", "x", "y")
                        .toBytes();
        assertEquals("{\"y\": [[1.0], [2.0, 3.0]]}", Json.run(model, "{\"x\": [[1], [2, 3]]}"));
    }

    @Test
    void mapsAreObjects() {
        byte[] model =
                new TestModel()
                        .input(
                                "x",
                                ModelType.map(
                                        ElementType.STRING, ModelType.tensor(ElementType.FLOAT32)))
                        .output("y", ElementType.FLOAT32, 1, 3)
                        .node(
                                "ai.onnx.ml",
                                "DictVectorizer",
                                "x",
                                "y",
                                Attribute.strings("string_vocabulary", "a", "b", "c"))
                        .toBytes();
        assertEquals(
                "{\"y\": [[1.5, 0.0, 2.5]]}", Json.run(model, "{\"x\": {\"c\": 2.5, \"a\": 1.5}}"));
    }

    @Test
    void anAbsentOptionalIsNull() {
        ModelType type = ModelType.tensor(ElementType.FLOAT32, "n");
        byte[] model =
                new TestModel()
                        .input("x", ElementType.FLOAT32, "n")
                        .output("y", ModelType.optional(type))
                        .output("z", ModelType.optional(type))
                        .node("Optional", "", "y", Attribute.type("type", type))
                        .node("Optional", "x", "z")
                        .toBytes();
        assertEquals("{\"y\": null, \"z\": [2.0]}", Json.run(model, "{\"x\": [2]}"));
    }
}
