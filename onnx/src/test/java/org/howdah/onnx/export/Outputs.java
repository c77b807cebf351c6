package org.howdah.onnx.export;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OnnxValue;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.FloatBuffer;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.howdah.onnx.vetting.Limits;
import org.howdah.onnx.vetting.Vetting;

/** What ONNX Runtime computes with an exported file, which must pass the vetting. */
record Outputs(Map<String, Object> values) {

    static Outputs of(byte[] model, float[] rows, int columns) throws OrtException {
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        long[] shape = {rows.length / columns, columns};
        try (OnnxTensor tensor =
                OnnxTensor.createTensor(environment, FloatBuffer.wrap(rows), shape)) {
            return of(model, Map.of("features", tensor));
        }
    }

    static Outputs of(byte[] model, Map<String, OnnxTensor> inputs) throws OrtException {
        Vetting.check(model, Limits.DEFAULT);
        Map<String, Object> values = new HashMap<>();
        try (OrtSession session = OrtEnvironment.getEnvironment().createSession(model);
                OrtSession.Result result = session.run(inputs)) {
            for (Map.Entry<String, OnnxValue> output : result) {
                values.put(output.getKey(), output.getValue().getValue());
            }
        }
        return new Outputs(values);
    }

    float[][] matrix(String name) {
        return (float[][]) Objects.requireNonNull(values.get(name), name);
    }

    long[] integers(String name) {
        return (long[]) Objects.requireNonNull(values.get(name), name);
    }

    String[] texts(String name) {
        return (String[]) Objects.requireNonNull(values.get(name), name);
    }
}
