package org.howdah.onnx.vetting;

import java.util.function.Supplier;
import java.util.stream.Stream;

/** Limits that differ from the defaults in one point. */
final class LimitsOf {
    private LimitsOf() {}

    /** A limit, and a model that exceeds it. */
    record Exceeded(String message, Limits limits, Supplier<byte[]> file) {
        byte[] model() {
            return file.get();
        }

        @Override
        public String toString() {
            return message;
        }
    }

    static Limits customOperators() {
        return of(1 << 20, 1000, 10, 10, 10, 10, true);
    }

    static Stream<Exceeded> exceeded() {
        byte[] bytes =
                Models.model(
                        9,
                        17,
                        Models.all(Models.function("f"), Models.function("g")),
                        Models.initializer(Models.TENSOR),
                        Models.initializer(Models.int64s("s", 1)),
                        Models.node(
                                "Abs",
                                "x",
                                "z",
                                Models.attribute("a", 2, a -> a.number(3, 1)),
                                Models.attribute("b", 2, a -> a.number(3, 1))));
        Supplier<byte[]> model = () -> bytes;
        return Stream.of(
                new Exceeded("bytes, more than 50", of(50, 1000, 10, 10, 10, 10, false), model),
                new Exceeded(
                        "messages and texts, more than 5",
                        of(1 << 20, 5, 10, 10, 10, 10, false),
                        model),
                new Exceeded("nodes, more than 1", of(1 << 20, 1000, 1, 10, 10, 10, false), model),
                new Exceeded(
                        "initializers, more than 1",
                        of(1 << 20, 1000, 10, 1, 10, 10, false),
                        model),
                new Exceeded(
                        "functions, more than 1", of(1 << 20, 1000, 10, 10, 1, 10, false), model),
                new Exceeded(
                        "attributes, more than 1", of(1 << 20, 1000, 10, 10, 10, 1, false), model));
    }

    private static Limits of(
            long bytes,
            long messages,
            long nodes,
            long initializers,
            int functions,
            int attributes,
            boolean customOperators) {
        return new Limits(
                bytes,
                messages,
                4,
                nodes,
                initializers,
                functions,
                attributes,
                100,
                1000,
                8,
                1 << 20,
                customOperators);
    }
}
