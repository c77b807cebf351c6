package org.howdah.onnx.runtime;

import static java.lang.foreign.ValueLayout.JAVA_FLOAT;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.howdah.host.call.CallCancelled;
import org.howdah.host.error.SqlError;
import org.howdah.onnx.model.Models;
import org.howdah.onnx.model.TestModel;
import org.howdah.onnx.tensor.ElementType;
import org.howdah.onnx.tensor.Elements;
import org.howdah.onnx.tensor.Value;
import org.junit.jupiter.api.Test;

final class SessionTest {

    @Test
    void theRuntimeIsOfTheVersionThatItsFunctionsArePlacedFor() {
        assertEquals("1.29.0", Session.runtimeVersion());
    }

    @Test
    void inputsAndOutputsHaveTheModelsTypes() {
        try (Session session = open(Models.mlp(3, 8))) {
            assertEquals("x", session.inputs().getFirst().name());
            assertEquals("float32[-1,3]", session.inputs().getFirst().type().label());
            assertEquals("float32[-1,1]", session.outputs().getFirst().type().label());
        }
    }

    @Test
    void brokenModelsAreRefusedInPgOnnxsWords() {
        assertEquals(
                "Failed to load model because protobuf parsing failed.",
                refusal(new byte[] {0}).getMessage());
        assertEquals("No graph was found in the protobuf.", refusal(new byte[0]).getMessage());
        SqlError unknown =
                refusal(
                        new TestModel()
                                .input("x", ElementType.FLOAT32, 1)
                                .output("y", ElementType.FLOAT32, 1)
                                .node("NoSuchOp", "x", "y")
                                .toBytes());
        assertTrue(
                String.valueOf(unknown.getMessage()).contains("No Op registered for NoSuchOp"),
                unknown::toString);
        assertEquals("22023", unknown.sqlState());
    }

    @Test
    void outputsOfChangingDimensionsAreRight() {
        try (Session session = open(Models.zeros());
                RunBuffers buffers = session.buffers()) {
            for (int length : new int[] {3, 3, 5, 5, 0, 2, 2, 2}) {
                Elements.writeLong(buffers.input(0).reserve(8), ElementType.INT64, 0, length);
                buffers.input(0).setDimensions(1);
                buffers.run();
                assertEquals(length, ((Value.Tensor) buffers.output(0)).size());
            }
        }
    }

    @Test
    void theThirdRunWithTheSameDimensionsWritesNewValues() {
        try (Session session = open(Models.identity(ElementType.FLOAT32, "n"));
                RunBuffers buffers = session.buffers()) {
            for (int i = 0; i < 5; i++) {
                buffers.input(0).reserve(4).set(JAVA_FLOAT, 0, i);
                buffers.input(0).setDimensions(1);
                buffers.run();
                assertEquals(i, ((Value.Tensor) buffers.output(0)).data().get(JAVA_FLOAT, 0));
            }
        }
    }

    @Test
    void threadsShareASession() throws Exception {
        try (Session session = open(Models.identity(ElementType.FLOAT32, "n"));
                ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Future<Float>> results =
                    IntStream.range(0, 200)
                            .mapToObj(i -> threads.submit(() -> echo(session, i)))
                            .toList();
            float[] expected = new float[200];
            float[] actual = new float[200];
            for (int i = 0; i < 200; i++) {
                expected[i] = i;
                actual[i] = results.get(i).get();
            }
            assertArrayEquals(expected, actual);
        }
    }

    private static float echo(Session session, float value) {
        try (RunBuffers buffers = session.buffers()) {
            buffers.input(0).reserve(4).set(JAVA_FLOAT, 0, value);
            buffers.input(0).setDimensions(1);
            buffers.run();
            return ((Value.Tensor) buffers.output(0)).data().get(JAVA_FLOAT, 0);
        }
    }

    @Test
    void aClosedSessionLivesUntilItsLastRunEnds() {
        Session session = open(Models.identity(ElementType.FLOAT32, "n"));
        RunBuffers buffers = session.buffers();
        session.close();
        buffers.input(0).setDimensions(4);
        buffers.run();
        buffers.close();
        assertThrows(IllegalStateException.class, session::buffers);
    }

    @Test
    void aTerminatedRunEndsAsCancelled() throws Exception {
        try (Session session = open(Models.endless());
                RunBuffers buffers = session.buffers()) {
            buffers.input(0).setDimensions(1);
            CountDownLatch started = new CountDownLatch(1);
            Thread killer =
                    Thread.ofPlatform()
                            .start(
                                    () -> {
                                        try {
                                            started.await();
                                            Thread.sleep(50);
                                        } catch (InterruptedException e) {
                                            Thread.currentThread().interrupt();
                                        }
                                        buffers.terminate();
                                    });
            started.countDown();
            assertThrows(CallCancelled.class, buffers::run);
            killer.join();
        }
    }

    @Test
    void aGpuThatTheLibraryCannotUseIsRefusedWithAWayOut() {
        SessionOptions cuda = SessionOptions.DEFAULT.withCuda(new CudaOptions(Map.of()));
        SqlError error =
                assertThrows(SqlError.class, () -> Session.create(Models.mlp(3, 8), cuda).close());
        assertEquals("0A000", error.sqlState());
        assertTrue(String.valueOf(error.hint()).contains("-Pcuda"));
    }

    private static SqlError refusal(byte[] model) {
        return assertThrows(SqlError.class, () -> open(model).close());
    }

    private static Session open(byte[] model) {
        return Session.create(model, SessionOptions.DEFAULT);
    }
}
