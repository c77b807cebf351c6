package org.howdah.onnx.vetting;

import static org.howdah.onnx.vetting.HostileModels.PARSING;
import static org.howdah.onnx.vetting.HostileModels.invalid;
import static org.howdah.onnx.vetting.HostileModels.raw;
import static org.howdah.onnx.vetting.Models.initializer;
import static org.howdah.onnx.vetting.Models.with;
import static org.howdah.onnx.vetting.Models.withGraph;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.howdah.onnx.protobuf.WireWriter;
import org.howdah.onnx.vetting.HostileModels.Hostile;
import org.howdah.onnx.vetting.Models.Part;

/** Files that are no message of the wire format. */
final class HostileBytes {
    private HostileBytes() {}

    static Stream<Hostile> files() {
        return Stream.of(
                invalid("empty", new byte[0], "No graph was found in the protobuf."),
                invalid("text", "no model".getBytes(StandardCharsets.UTF_8), PARSING),
                invalid("zero byte", raw(0), PARSING),
                invalid("field number 0", raw(0x02, 0x00), PARSING),
                invalid("group", raw(0x0b, 0x0c), PARSING),
                invalid("wire type 7", raw(0x0f), PARSING),
                invalid("truncated varint", raw(0x08, 0x80), PARSING),
                invalid(
                        "varint of 11 bytes",
                        raw(8, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 1),
                        PARSING),
                invalid(
                        "varint of 65 bits",
                        raw(8, 255, 255, 255, 255, 255, 255, 255, 255, 255, 2),
                        PARSING),
                invalid("length past the end", raw(0x3a, 5, 1), PARSING),
                invalid(
                        "negative length",
                        raw(0x3a, 255, 255, 255, 255, 255, 255, 255, 255, 255, 1),
                        PARSING),
                invalid("truncated fixed", raw(0x15, 1, 2), PARSING),
                invalid("no graph", new WireWriter().number(1, 9).toByteArray(), "No graph"),
                invalid("no UTF-8", with(m -> m.bytes(2, raw(0xff, 0xfe))), PARSING),
                invalid("zero byte in a name", with(m -> m.text(2, "a\0b")), PARSING),
                invalid(
                        "truncated packed floats",
                        withGraph(initializer(t -> t.bytes(4, raw(1, 2, 3)))),
                        PARSING),
                invalid(
                        "truncated packed varints",
                        withGraph(initializer(t -> t.bytes(7, raw(0x80)))),
                        PARSING),
                invalid("messages 101 deep", withGraph(deepType(101)), PARSING));
    }

    private static Part deepType(int depth) {
        return g -> g.message(11, v -> v.message(2, sequence(depth)));
    }

    private static Part sequence(int depth) {
        Part type = t -> t.message(1, tensor -> tensor.number(1, 1));
        for (int i = 0; i < depth / 2; i++) {
            Part element = type;
            type = t -> t.message(4, s -> s.message(1, element));
        }
        return type;
    }
}
