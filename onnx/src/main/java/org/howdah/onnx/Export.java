package org.howdah.onnx;

import org.howdah.host.call.Call;
import org.howdah.ml.ModelFormulas;
import org.howdah.onnx.export.OnnxWriter;

/** The function {@code pgml.export_onnx}. */
public final class Export {
    private Export() {}

    /** The model of that id as an ONNX file; see {@link OnnxWriter#write}. */
    public static byte[] export(Call call, long modelId) {
        return OnnxWriter.write(ModelFormulas.of(call, modelId));
    }
}
