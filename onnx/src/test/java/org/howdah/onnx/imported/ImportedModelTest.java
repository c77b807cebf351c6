package org.howdah.onnx.imported;

import static org.howdah.onnx.tensor.ElementType.BOOL;
import static org.howdah.onnx.tensor.ElementType.FLOAT32;
import static org.howdah.onnx.tensor.ElementType.INT64;
import static org.howdah.onnx.tensor.ElementType.STRING;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.howdah.host.error.SqlError;
import org.howdah.ml.data.Matrix;
import org.howdah.ml.learner.Progress;
import org.howdah.ml.learner.Task;
import org.howdah.onnx.model.Attribute;
import org.howdah.onnx.model.TestModel;
import org.howdah.onnx.runtime.Session;
import org.howdah.onnx.runtime.SessionOptions;
import org.junit.jupiter.api.Test;

class ImportedModelTest {
    @Test
    void zerosThatAModelDoesNotTakeAreNotNeeded() {
        byte[] file =
                new TestModel()
                        .input("x", INT64, "n", 1)
                        .output("y", FLOAT32, "n")
                        .longs("four", List.of(1), 4)
                        .longs("axis", List.of(1), 1)
                        .floats("table", List.of(3), 10, 20, 30)
                        .node("Sub", "x,four", "index")
                        .node("Gather", "table,index", "found")
                        .node("Squeeze", "found,axis", "y")
                        .toBytes();
        assertEquals(20, predict(file, Task.REGRESSION, 5));
    }

    @Test
    void aRowThatDependsOnThoseBesideItIsRefused() {
        byte[] file =
                new TestModel()
                        .input("x", FLOAT32, "n", 1)
                        .output("y", FLOAT32, "n", 1)
                        .node("ReduceMax", "x", "greatest", Attribute.integers("axes", 0))
                        .node("Sub", "x,greatest", "y")
                        .toBytes();
        refused("22023", file, Task.REGRESSION);
    }

    @Test
    void chanceIsRefused() {
        byte[] file =
                new TestModel()
                        .input("x", FLOAT32, "n", 1)
                        .output("y", FLOAT32, "n", 1)
                        .node("RandomNormalLike", "x", "y")
                        .toBytes();
        refused("22023", file, Task.REGRESSION);
    }

    @Test
    void aBooleanIsZeroOrOne() {
        byte[] file =
                new TestModel()
                        .input("x", BOOL, "n", 1)
                        .output("y", FLOAT32, "n", 1)
                        .node("Cast", "x", "y", Attribute.integer("to", FLOAT32.code()))
                        .toBytes();
        assertEquals(1, predict(file, Task.REGRESSION, 1));
        assertEquals(
                "22003",
                assertThrows(SqlError.class, () -> predict(file, Task.REGRESSION, 2)).sqlState());
    }

    @Test
    void clustersThatAreTextsAreRefused() {
        byte[] file =
                new TestModel()
                        .input("x", FLOAT32, "n", 1)
                        .output("y", STRING, "n", 1)
                        .node("Cast", "x", "y", Attribute.integer("to", STRING.code()))
                        .toBytes();
        refused("0A000", file, Task.CLUSTERING);
    }

    @Test
    void rowsOfTooManyNumbersAreRefused() {
        byte[] file =
                new TestModel()
                        .input("x", FLOAT32, "n", 200_000_000)
                        .output("y", FLOAT32, "n", 1)
                        .node("ReduceMax", "x", "y", Attribute.integers("axes", 1))
                        .toBytes();
        refused("54000", file, Task.REGRESSION);
    }

    @Test
    void predictionsOfTooManyNumbersAreRefused() {
        byte[] file =
                new TestModel()
                        .input("x", FLOAT32, "n", 1)
                        .output("y", FLOAT32, "n", 1_000_000)
                        .longs("shape", List.of(2), 1, 1_000_000)
                        .node("Expand", "x,shape", "y")
                        .toBytes();
        refused("54000", file, Task.DECOMPOSITION);
        refused("54000", file, Task.CLASSIFICATION);
    }

    private static void refused(String state, byte[] file, Task task) {
        assertEquals(state, assertThrows(SqlError.class, () -> predict(file, task, 0)).sqlState());
    }

    private static double predict(byte[] file, Task task, float... row) {
        Interpretation.Knowledge known =
                new Interpretation.Knowledge(task, List.of(), List.of(), null);
        try (Session session = Session.create(file, SessionOptions.DEFAULT)) {
            return Interpretation.of(session, file, known, Progress.NONE)
                    .model()
                    .predict(Matrix.of(1, row.length, row))[0];
        }
    }
}
