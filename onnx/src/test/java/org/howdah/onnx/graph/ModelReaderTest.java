package org.howdah.onnx.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import java.util.function.Consumer;
import org.howdah.onnx.protobuf.WireWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ModelReaderTest {
    private static Model graph(Consumer<WireWriter> graph) {
        return ModelReader.read(new WireWriter().message(7, graph).toByteArray());
    }

    private static String text(Consumer<WireWriter> type) {
        return graph(g -> g.message(11, v -> v.text(1, "x").message(2, type)))
                .inputs()
                .getFirst()
                .type()
                .toString();
    }

    private static void scalar(WireWriter type) {
        type.message(1, t -> t.number(1, 1).message(2, shape -> {}));
    }

    @ParameterizedTest
    @EnumSource(ElementType.class)
    void anElementTypeIsPrintedByItsName(ElementType element) {
        assertEquals(
                element + "[]",
                text(t -> t.message(1, e -> e.number(1, element.code()).message(2, s -> {}))));
    }

    @Test
    void dynamicDimensionsArePrintedAsMinusOne() {
        assertEquals(
                "int64[-1,512,-1]",
                text(
                        t ->
                                t.message(
                                        1,
                                        e ->
                                                e.number(1, 7)
                                                        .message(
                                                                2,
                                                                s ->
                                                                        s.message(
                                                                                        1,
                                                                                        d ->
                                                                                                d
                                                                                                        .text(
                                                                                                                2,
                                                                                                                "n"))
                                                                                .message(
                                                                                        1,
                                                                                        d ->
                                                                                                d
                                                                                                        .number(
                                                                                                                1,
                                                                                                                512))
                                                                                .message(
                                                                                        1,
                                                                                        d -> {})))));
    }

    @Test
    void anUnknownRankIsPrintedAsDots() {
        assertEquals("float32[...]", text(t -> t.message(1, e -> e.number(1, 1))));
    }

    @Test
    void aSequenceOfMapsIsPrintedAsOne() {
        assertEquals(
                "sequence(map(int64,float32[]))",
                text(
                        t ->
                                t.message(
                                        4,
                                        s ->
                                                s.message(
                                                        1,
                                                        m ->
                                                                m.message(
                                                                        5,
                                                                        e ->
                                                                                e.number(1, 7)
                                                                                        .message(
                                                                                                2,
                                                                                                ModelReaderTest
                                                                                                        ::scalar))))));
    }

    @Test
    void anInitializedInputIsNoInput() {
        assertEquals(
                0,
                graph(g -> g.message(11, v -> v.text(1, "w")).message(5, t -> t.text(8, "w")))
                        .inputs()
                        .size());
    }

    @Test
    void aRandomOperatorIsNonDeterministic() {
        assertEquals(
                Set.of(new Operator("", "RandomNormal")),
                graph(
                                g ->
                                        g.message(1, n -> n.text(4, "RandomNormal"))
                                                .message(1, n -> n.text(4, "Abs")))
                        .nonDeterministic());
    }
}
