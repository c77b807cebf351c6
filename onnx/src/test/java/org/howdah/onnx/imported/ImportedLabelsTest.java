package org.howdah.onnx.imported;

import static org.howdah.onnx.tensor.ElementType.FLOAT32;
import static org.howdah.onnx.tensor.ElementType.INT64;
import static org.howdah.onnx.tensor.ElementType.STRING;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import org.howdah.host.error.SqlError;
import org.howdah.ml.ModelImport.Column;
import org.howdah.ml.data.Matrix;
import org.howdah.ml.learner.Classifier;
import org.howdah.ml.learner.Progress;
import org.howdah.ml.learner.Task;
import org.howdah.onnx.model.Attribute;
import org.howdah.onnx.model.ModelType;
import org.howdah.onnx.model.TestModel;
import org.howdah.onnx.protobuf.WireWriter;
import org.howdah.onnx.runtime.Session;
import org.howdah.onnx.runtime.SessionOptions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImportedLabelsTest {
    private static final double[] SOFTMAX = {0.26894142, 0.73105858};

    @Test
    void labelsThatTheFileNamesKeepItsOrder() {
        byte[] file =
                model().output(
                                "y",
                                ModelType.sequence(
                                        ModelType.map(STRING, ModelType.tensor(FLOAT32))))
                        .node("Softmax", "x", "p")
                        .node(
                                "ai.onnx.ml",
                                "ZipMap",
                                "p",
                                "y",
                                Attribute.strings("classlabels_strings", "no", "ay"))
                        .toBytes();
        Imported imported = read(file, List.of(), List.of("no", "ay"));
        assertEquals(List.of("ay", "no"), imported.names());
        // What is first in the row is the score of "no".
        assertArrayEquals(new double[] {SOFTMAX[1], SOFTMAX[0]}, imported.probabilities(), 1e-6);
        assertEquals(1, imported.prediction());
    }

    @Test
    void textsNameTheNumbersThatAnOutputGives() {
        Imported imported = read(greatest(), List.of(), List.of("b", "a"));
        assertEquals(List.of("b", "a"), imported.names());
        assertEquals(2, imported.prediction());
    }

    @Test
    void textsOfTheFileNameTheNumbersThatItsOutputGives() {
        byte[] noted =
                new WireWriter()
                        .message(14, note -> note.text(1, "labels").text(2, "[\"b\", \"a\"]"))
                        .toByteArray();
        byte[] graph = greatest();
        byte[] file = Arrays.copyOf(graph, graph.length + noted.length);
        System.arraycopy(noted, 0, file, graph.length, noted.length);
        for (@Nullable List<String> given : Arrays.asList(null, List.of("a", "b"))) {
            Imported imported = read(file, List.of(), given);
            assertEquals(List.of("b", "a"), imported.names());
            assertEquals(2, imported.prediction());
        }
    }

    @Test
    void numbersAreTheSameHoweverTheyAreWritten() {
        assertEquals(1, read(greatest(), List.of(), List.of("0.0", "1e0")).prediction());
    }

    @Test
    void numbersAreDecimal() {
        assertEquals(
                List.of("1d", "0x1p0"), read(softmax(), List.of(), List.of("1d", "0x1p0")).names());
    }

    @Test
    void equalNumbersAreRefused() {
        SqlError refusal =
                assertThrows(SqlError.class, () -> read(softmax(), List.of(), List.of("1", "1.0")));
        assertEquals(
                "a classification needs at least two labels, each once, not [1, 1.0]",
                refusal.getMessage());
    }

    @Test
    void labelsNoneOfWhichRowsHaveAreRefused() {
        SqlError refusal =
                assertThrows(
                        SqlError.class,
                        () -> read(softmax(), List.of("no", "yes"), List.of("0", "1")));
        assertEquals(
                "the model knows none of the rows' labels [no, yes], but [0, 1]",
                refusal.getMessage());
    }

    @Test
    void probabilitiesOfSomeRowsMayBeNoNumbers() {
        byte[] file =
                model().output("y", FLOAT32, "n", 2)
                        .node("Sqrt", "x", "root")
                        .node("Softmax", "root", "y")
                        .toBytes();
        assertArrayEquals(SOFTMAX, read(file, List.of(), List.of("a", "b")).probabilities(), 1e-6);
    }

    @ParameterizedTest
    @ValueSource(floats = {1, 0.5f})
    void logitsThatAreSmallNearZeroAreNoProbabilities(float ratio) {
        byte[] file =
                model().output("y", FLOAT32, "n", 1)
                        .floats("w", List.of(2, 1), 1e-4f, ratio * 1e-4f)
                        .floats("b", List.of(1), 0.5f)
                        .node("Gemm", "x,w,b", "y")
                        .toBytes();
        double[] probabilities = read(file, List.of(), List.of("a", "b")).probabilities();
        assertArrayEquals(new double[] {0.37754, 0.62246}, probabilities, 1e-3);
    }

    private static TestModel model() {
        return new TestModel().input("x", FLOAT32, "n", 2);
    }

    private static byte[] softmax() {
        return model().output("y", FLOAT32, "n", 2).node("Softmax", "x", "y").toBytes();
    }

    private static byte[] greatest() {
        return model().output("y", INT64, "n")
                .node(
                        "ArgMax",
                        "x",
                        "y",
                        Attribute.integer("axis", 1),
                        Attribute.integer("keepdims", 0))
                .toBytes();
    }

    /** What a model says of the row 0, 1. */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    private record Imported(List<String> names, double prediction, double[] probabilities) {}

    private static Imported read(
            byte[] file, List<String> rowLabels, @Nullable List<String> labels) {
        List<Column> columns =
                rowLabels.isEmpty()
                        ? List.of()
                        : List.of(new Column("a", false, 1), new Column("b", false, 1));
        Interpretation.Knowledge known =
                new Interpretation.Knowledge(Task.CLASSIFICATION, columns, rowLabels, labels);
        try (Session session = Session.create(file, SessionOptions.DEFAULT)) {
            Interpretation read = Interpretation.of(session, file, known, Progress.NONE);
            Classifier model = (Classifier) read.model();
            Matrix row = Matrix.of(1, 2, new float[] {0, 1});
            return new Imported(
                    read.labelNames(),
                    model.predict(row)[0],
                    model.probabilistic() ? model.probabilities(row) : new double[0]);
        }
    }
}
