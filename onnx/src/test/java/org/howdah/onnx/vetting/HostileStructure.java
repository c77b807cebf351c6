package org.howdah.onnx.vetting;

import static org.howdah.onnx.vetting.HostileModels.invalid;
import static org.howdah.onnx.vetting.HostileModels.tooLarge;
import static org.howdah.onnx.vetting.Models.TENSOR;
import static org.howdah.onnx.vetting.Models.all;
import static org.howdah.onnx.vetting.Models.attribute;
import static org.howdah.onnx.vetting.Models.domain;
import static org.howdah.onnx.vetting.Models.floats;
import static org.howdah.onnx.vetting.Models.function;
import static org.howdah.onnx.vetting.Models.hiding;
import static org.howdah.onnx.vetting.Models.identity;
import static org.howdah.onnx.vetting.Models.initializer;
import static org.howdah.onnx.vetting.Models.int64s;
import static org.howdah.onnx.vetting.Models.model;
import static org.howdah.onnx.vetting.Models.node;
import static org.howdah.onnx.vetting.Models.with;
import static org.howdah.onnx.vetting.Models.withGraph;

import java.util.stream.Stream;
import org.howdah.onnx.vetting.HostileModels.Hostile;
import org.howdah.onnx.vetting.Models.Part;

/** Models whose graphs, functions or shapes go round in circles or grow without bound. */
final class HostileStructure {
    private HostileStructure() {}

    private static Part nested(int levels) {
        Part graph = identity();
        for (int i = 0; i < levels; i++) {
            Part inner = graph;
            graph = identity(hiding(5, a -> a.message(6, inner)));
        }
        return graph;
    }

    private static Part doubling(int functions) {
        Part[] all = new Part[functions];
        for (int i = 0; i < functions; i++) {
            all[i] = function("f" + i, "f" + (i + 1), "f" + (i + 1));
        }
        return all(all(all), function("f" + functions), m -> {});
    }

    private static Hostile attributes(String name, String message, Part... attributes) {
        return invalid(name, withGraph(node("Abs", "x", "z", attributes)), message);
    }

    static Stream<Hostile> files() {
        Part shape = node("ConstantOfShape", "s", "z");
        return Stream.of(
                tooLarge(
                        "nested graphs",
                        withGraph(hiding(5, a -> a.message(6, nested(16)))),
                        "levels of graphs"),
                invalid(
                        "function calls itself",
                        with(function("f", "f")),
                        "function \"local.f\" calls itself"),
                invalid(
                        "functions call each other",
                        with(all(function("f", "g"), function("g", "f"))),
                        "calls itself"),
                invalid(
                        "function twice",
                        with(all(function("f"), function("f"))),
                        "defines the function \"local.f\" twice"),
                tooLarge(
                        "functions that double",
                        model(
                                9,
                                17,
                                doubling(60),
                                node("f0", "x", "z", domain("local")),
                                node("f0", "x", "u", domain("local"))),
                        "nodes, more than"),
                attributes(
                        "attribute twice",
                        "has the attribute \"a\" twice",
                        attribute("a", 2, a -> a.number(3, 1)),
                        attribute("a", 2, a -> a.number(3, 2))),
                attributes(
                        "attribute of another type",
                        "holds t, but its type is 2",
                        attribute("a", 2, a -> a.message(5, TENSOR))),
                attributes(
                        "attribute of two types",
                        "holds both i and t",
                        attribute("a", 2, a -> a.number(3, 1).message(5, TENSOR))),
                attributes(
                        "attribute type 99",
                        "has the unknown type 99",
                        attribute("a", 99, a -> {})),
                attributes("attribute without a name", "has no name", n -> n.message(5, a -> {})),
                attributes(
                        "reference outside a function",
                        "ref_attr_name outside a function",
                        attribute("a", 2, a -> a.text(21, "r"))),
                invalid(
                        "output twice",
                        withGraph(node("Abs", "x", "y")),
                        "gives the name \"y\" to two"),
                invalid(
                        "output is an input",
                        withGraph(node("Abs", "x", "x")),
                        "the name \"x\" to two"),
                invalid(
                        "initializer twice",
                        withGraph(initializer(TENSOR), initializer(TENSOR)),
                        "the name \"w\" to two"),
                invalid(
                        "input twice",
                        withGraph(g -> g.message(11, floats("x", 2))),
                        "the name \"x\""),
                invalid(
                        "cycle",
                        withGraph(node("Abs", "b", "a"), node("Abs", "a", "b")),
                        "graph has node[1] in a cycle"),
                invalid("waits for itself", withGraph(node("Abs", "a", "a")), "node[1] in a cycle"),
                tooLarge(
                        "constant of a shape bomb",
                        withGraph(initializer(int64s("s", 1L << 20, 1L << 20)), shape),
                        "bytes in its output"),
                tooLarge(
                        "shape bomb from a Constant",
                        withGraph(
                                node(
                                        "Constant",
                                        "",
                                        "s",
                                        attribute("value_ints", 7, a -> a.unpacked(8, 1L << 40))),
                                shape),
                        "bytes in its output"),
                tooLarge(
                        "random bomb",
                        withGraph(
                                node(
                                        "RandomNormal",
                                        "",
                                        "z",
                                        attribute("shape", 7, a -> a.unpacked(8, 1L << 40)))),
                        "bytes in its output"),
                tooLarge(
                        "input bomb",
                        withGraph(g -> g.message(11, floats("i", 1L << 40))),
                        "bytes in its shape"),
                invalid(
                        "input of a negative dimension",
                        withGraph(g -> g.message(11, floats("i", -2))),
                        "negative dim_value -2"),
                invalid(
                        "unknown element type",
                        withGraph(
                                g ->
                                        g.message(
                                                11,
                                                v ->
                                                        v.text(1, "i")
                                                                .message(
                                                                        2,
                                                                        t ->
                                                                                t.message(
                                                                                        1,
                                                                                        e ->
                                                                                                e
                                                                                                        .number(
                                                                                                                1,
                                                                                                                77))))),
                        "unknown element type 77"),
                tooLarge("long name", with(m -> m.text(2, "n".repeat(5000))), "has 5000 bytes"));
    }
}
