package org.howdah.onnx.exercise;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.howdah.host.exercise.Exercise;
import org.howdah.host.sql.MultiArray;
import org.howdah.onnx.json.JsonInputs;
import org.howdah.onnx.json.JsonOutputs;
import org.howdah.onnx.runtime.RunBuffers;
import org.howdah.onnx.runtime.Session;
import org.howdah.onnx.runtime.SessionOptions;
import org.howdah.onnx.typed.TypedArguments;
import org.howdah.onnx.typed.TypedResults;

/**
 * Loads a small model, runs it from JSON and from arrays, and closes it: so often that the cache
 * also holds what the compiler learns of these paths, without which a new engine takes some hundred
 * thousand runs to be as fast as it can.
 */
public final class SessionExercise implements Exercise {
    private static final String MODEL = "linear.onnx";
    private static final int ROUNDS = 20_000;

    @Override
    public void run() {
        try (Session session = Session.create(model(), SessionOptions.DEFAULT)) {
            for (int i = 0; i < ROUNDS; i++) {
                fromJson(session);
            }
            for (int i = 0; i < ROUNDS; i++) {
                fromArrays(session);
            }
        }
    }

    private static void fromJson(Session session) {
        try (RunBuffers buffers = session.buffers()) {
            JsonInputs.read("{\"x\": [[1, 2.5, \"NaN\"], [3, 4, 5e-1]]}", buffers);
            buffers.run();
            JsonOutputs.write(buffers);
        }
    }

    private static void fromArrays(Session session) {
        try (RunBuffers buffers = session.buffers()) {
            TypedArguments.fill(buffers, new MultiArray(new float[] {1, 2, 3}, 3));
            buffers.run();
            TypedResults.floats(buffers.output(0));
        }
    }

    private static byte[] model() {
        try (InputStream in = SessionExercise.class.getResourceAsStream(MODEL)) {
            return Objects.requireNonNull(in).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
