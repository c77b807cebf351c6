package org.howdah.onnx.vetting;

import static org.howdah.onnx.vetting.HostileModels.invalid;
import static org.howdah.onnx.vetting.HostileModels.unsupported;
import static org.howdah.onnx.vetting.Models.domain;
import static org.howdah.onnx.vetting.Models.identity;
import static org.howdah.onnx.vetting.Models.model;
import static org.howdah.onnx.vetting.Models.node;
import static org.howdah.onnx.vetting.Models.with;
import static org.howdah.onnx.vetting.Models.withGraph;

import java.util.stream.Stream;
import org.howdah.onnx.protobuf.WireWriter;
import org.howdah.onnx.vetting.HostileModels.Hostile;

/** Models of operators, or versions, that are not known. */
final class HostileOperators {
    private HostileOperators() {}

    private static Hostile operator(String name, String opType, String domain) {
        return unsupported(
                name,
                withGraph(node(opType, "x", "z", domain(domain))),
                "graph.node[1] calls the operator \""
                        + opType
                        + "\" of the domain \""
                        + domain
                        + "\"");
    }

    static Stream<Hostile> files() {
        return Stream.of(
                operator("unknown domain", "Op", "evil"),
                operator("Python", "PyOp", "ai.onnx.contrib"),
                operator("tokenizers", "SentencepieceTokenizer", "ai.onnx.contrib"),
                operator("context from a file", "EPContext", "com.microsoft"),
                operator("Python of training", "PythonOp", "com.microsoft"),
                operator("ATen", "ATen", "org.pytorch.aten"),
                operator("internal layout", "Conv", "com.microsoft.nchwc"),
                operator("training", "Gradient", "ai.onnx.preview.training"),
                invalid("no op_type", withGraph(g -> g.message(1, n -> {})), "has no op_type"),
                unsupported("opset too new", model(9, 27, Models.NOTHING), "version 27 of \"\""),
                invalid("opset 0", model(9, 0, Models.NOTHING), "has the version 0"),
                invalid("opset negative", model(9, -3, Models.NOTHING), "has the version -3"),
                invalid("opset absurd", model(9, 1L << 40, Models.NOTHING), "has the version"),
                invalid(
                        "opset twice",
                        with(m -> m.message(8, o -> o.text(1, "ai.onnx").number(2, 7))),
                        "imports the domain \"\" twice"),
                unsupported("IR too new", model(14, 17, Models.NOTHING), "ir_version 14"),
                invalid("IR 0", model(0, 17, Models.NOTHING), "ir_version 0"),
                invalid("IR negative", model(-1, 17, Models.NOTHING), "ir_version -1"),
                invalid(
                        "no opset",
                        new WireWriter().number(1, 9).message(7, identity()).toByteArray(),
                        "model has no opset_import"));
    }
}
