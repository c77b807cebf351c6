package org.howdah.onnx.json;

import org.howdah.onnx.runtime.RunBuffers;
import org.howdah.onnx.runtime.Session;
import org.howdah.onnx.runtime.SessionOptions;

/** Runs models with JSON. */
final class Json {
    private Json() {}

    static String run(byte[] model, String inputs) {
        try (Session session = Session.create(model, SessionOptions.DEFAULT);
                RunBuffers buffers = session.buffers()) {
            JsonInputs.read(inputs, buffers);
            buffers.run();
            return JsonOutputs.write(buffers);
        }
    }
}
