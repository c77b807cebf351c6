package org.howdah.onnx;

import org.howdah.host.call.Call;
import org.howdah.ml.ModelFormulas;
import org.howdah.onnx.export.OnnxWriter;
import org.howdah.onnx.imported.OnnxFormat;

/** The function {@code pgml.export_onnx}. */
public final class Export {
    private Export() {}

    /** The model of that id as an ONNX file: the very one of an import, else as it is written. */
    public static byte[] export(Call call, long modelId) {
        return ModelFormulas.content(call, modelId, OnnxFormat.NAME)
                .map(OnnxFormat::file)
                .orElseGet(() -> OnnxWriter.write(ModelFormulas.of(call, modelId)));
    }
}
