package org.howdah.onnx.exercise;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.howdah.host.exercise.Exercise;
import org.howdah.onnx.json.JsonInputs;
import org.howdah.onnx.json.JsonOutputs;
import org.howdah.onnx.runtime.RunBuffers;
import org.howdah.onnx.runtime.Session;
import org.howdah.onnx.runtime.SessionOptions;

/** Loads a small model, runs it from JSON to JSON, and closes it. */
public final class SessionExercise implements Exercise {
    private static final String MODEL = "linear.onnx";

    @Override
    public void run() {
        try (Session session = Session.create(model(), SessionOptions.DEFAULT)) {
            for (int i = 0; i < 3; i++) {
                try (RunBuffers buffers = session.buffers()) {
                    JsonInputs.read("{\"x\": [[1, 2.5, \"NaN\"], [3, 4, 5e-1]]}", buffers);
                    buffers.run();
                    JsonOutputs.write(buffers);
                }
            }
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
