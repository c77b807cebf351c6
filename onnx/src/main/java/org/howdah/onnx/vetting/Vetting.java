package org.howdah.onnx.vetting;

import org.howdah.host.error.SqlError;
import org.howdah.onnx.protobuf.MalformedProtobuf;
import org.howdah.onnx.protobuf.Slice;

/**
 * The check that every ONNX file passes before ONNX Runtime sees it. It reads the file once, copies
 * none of its data, and refuses whatever two parsers could read differently: unknown fields,
 * singular fields that appear twice, values out of range.
 *
 * <p>Stateless and thread-safe.
 */
public final class Vetting {
    private Vetting() {}

    /**
     * Returns normally if the model may be loaded.
     *
     * @throws SqlError that names the offending part: 22023 for a file that is no valid model,
     *     0A000 for what is refused whoever made it (external data, unknown operators, versions
     *     that are too new), 54000 for one that exceeds a limit
     */
    public static void check(byte[] model, Limits limits) {
        if (model.length == 0) {
            throw Refusal.noGraph();
        }
        if (model.length > limits.bytes()) {
            throw Refusal.tooLarge("model", "bytes", model.length, limits.bytes());
        }
        try {
            Slice message = new Slice(model);
            ModelCheck check = new ModelCheck(limits, Functions.of(message, limits));
            new Walk(limits, check).walk(Path.root(message), 1, 0);
        } catch (MalformedProtobuf e) {
            throw Refusal.malformed(e);
        }
    }
}
