package org.howdah.onnx.vetting;

import static org.howdah.onnx.vetting.HostileModels.external;
import static org.howdah.onnx.vetting.HostileModels.invalid;
import static org.howdah.onnx.vetting.HostileModels.unsupported;
import static org.howdah.onnx.vetting.Models.EXTERNAL;
import static org.howdah.onnx.vetting.Models.TENSOR;
import static org.howdah.onnx.vetting.Models.hiding;
import static org.howdah.onnx.vetting.Models.identity;
import static org.howdah.onnx.vetting.Models.initializer;
import static org.howdah.onnx.vetting.Models.with;
import static org.howdah.onnx.vetting.Models.withGraph;

import java.util.stream.Stream;
import org.howdah.onnx.vetting.HostileModels.Hostile;
import org.howdah.onnx.vetting.Models.Part;

/** Models that two parsers could read differently. */
final class HostileTricks {
    private HostileTricks() {}

    static Stream<Hostile> files() {
        Part entry = e -> e.text(1, "location").text(2, "*/_ORT_MEM_ADDR_/*");
        String w = "graph.initializer \"w\"";
        return Stream.of(
                external(
                        "location alone",
                        withGraph(initializer(TENSOR, t -> t.message(13, e -> {}))),
                        w),
                external(
                        "address marker",
                        withGraph(initializer(TENSOR, t -> t.message(13, entry))),
                        w),
                external(
                        "data_location alone",
                        withGraph(initializer(TENSOR, t -> t.number(14, 1))),
                        w),
                external(
                        "data_location of 33 bits",
                        withGraph(initializer(TENSOR, t -> t.number(14, (1L << 32) + 1))),
                        w),
                external(
                        "data_location 7", withGraph(initializer(TENSOR, t -> t.number(14, 7))), w),
                external(
                        "data_location -1",
                        withGraph(initializer(TENSOR, t -> t.number(14, -1))),
                        w),
                invalid(
                        "data_location twice",
                        withGraph(initializer(TENSOR, t -> t.number(14, 1).number(14, 0))),
                        w + " has the field data_location twice"),
                invalid(
                        "data_location packed",
                        withGraph(initializer(TENSOR, t -> t.packed(14, 1L))),
                        w + " has the field data_location in wire type LENGTH_DELIMITED"),
                invalid(
                        "graphs that merge",
                        with(m -> m.message(7, initializer(EXTERNAL))),
                        "model has the field graph twice"),
                invalid(
                        "two graphs",
                        with(m -> m.message(7, identity())),
                        "model has the field graph twice"),
                invalid(
                        "attribute's graph twice",
                        withGraph(hiding(5, a -> a.message(6, identity()).message(6, identity()))),
                        "attribute \"body\" has the field g twice"),
                invalid(
                        "unknown field of a tensor",
                        withGraph(initializer(TENSOR, t -> t.text(31, "/etc/passwd"))),
                        w + " has the unknown field number 31"),
                invalid(
                        "unknown field of the model",
                        with(m -> m.text(5000, "x")),
                        "model has the unknown field number 5000"),
                invalid(
                        "integer as text",
                        with(m -> m.text(5, "1")),
                        "model has the field model_version in wire type"),
                invalid(
                        "type of two kinds",
                        withGraph(
                                g ->
                                        g.message(
                                                13,
                                                v ->
                                                        v.text(1, "v")
                                                                .message(
                                                                        2,
                                                                        t ->
                                                                                t.message(
                                                                                                1,
                                                                                                e ->
                                                                                                        e
                                                                                                                .number(
                                                                                                                        1,
                                                                                                                        1))
                                                                                        .message(
                                                                                                7,
                                                                                                o -> {})))),
                        "has more than one value"),
                invalid(
                        "data_type of 33 bits",
                        withGraph(initializer(t -> t.number(2, (1L << 32) + 1))),
                        "has the unknown data_type 4294967297"),
                unsupported(
                        "segment",
                        withGraph(initializer(TENSOR, t -> t.message(3, s -> s.number(1, 0)))),
                        "is a segment"));
    }
}
