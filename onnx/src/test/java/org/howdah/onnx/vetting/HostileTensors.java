package org.howdah.onnx.vetting;

import static org.howdah.onnx.vetting.HostileModels.invalid;
import static org.howdah.onnx.vetting.HostileModels.tooLarge;
import static org.howdah.onnx.vetting.Models.TENSOR;
import static org.howdah.onnx.vetting.Models.indices;
import static org.howdah.onnx.vetting.Models.initializer;
import static org.howdah.onnx.vetting.Models.sparse;
import static org.howdah.onnx.vetting.Models.withGraph;

import java.util.stream.Stream;
import org.howdah.onnx.vetting.HostileModels.Hostile;
import org.howdah.onnx.vetting.Models.Part;

/** Models whose tensors are not what they declare. */
final class HostileTensors {
    private HostileTensors() {}

    private static Hostile tensor(String name, String message, Part... parts) {
        return invalid(name, withGraph(initializer(parts)), message);
    }

    static Stream<Hostile> files() {
        Part raw12 = t -> t.bytes(9, new byte[12]);
        return Stream.of(
                tensor(
                        "negative dimension",
                        "negative dimension -1",
                        t -> t.unpacked(1, -1L).number(2, 1)),
                tensor(
                        "packed negative dimension",
                        "negative dimension -5",
                        t -> t.packed(1, 2L, -5L).number(2, 1)),
                tensor(
                        "elements overflow",
                        "more elements than 64 bits",
                        t -> t.unpacked(1, 1L << 32, 1L << 32).number(2, 1)),
                tensor(
                        "elements overflow beside 0",
                        "more elements than 64 bits",
                        t -> t.unpacked(1, 0, 1L << 40, 1L << 40).number(2, 1)),
                tensor(
                        "declared without data",
                        "has 0 values in float_data where its shape needs 1000000000",
                        t -> t.unpacked(1, 1_000_000_000L).number(2, 1)),
                tensor(
                        "too little raw data",
                        "has 12 bytes of raw_data where its shape needs 16",
                        t -> t.unpacked(1, 4L).number(2, 1),
                        raw12),
                tensor(
                        "too much raw data",
                        "has 12 bytes of raw_data where its shape needs 8",
                        t -> t.unpacked(1, 2L).number(2, 1),
                        raw12),
                tensor(
                        "int4 too long",
                        "has 12 bytes of raw_data where its shape needs 3",
                        t -> t.unpacked(1, 5L).number(2, 22),
                        raw12),
                tensor(
                        "raw strings",
                        "is of strings and holds raw_data",
                        t -> t.unpacked(1, 12L).number(2, 8),
                        raw12),
                tensor("raw and typed data", "holds both raw_data and float_data", TENSOR, raw12),
                tensor(
                        "data of another type",
                        "is of int64 and holds float_data",
                        t -> t.unpacked(1, 1L).number(2, 7).packed(4, 1f)),
                tensor("no data_type", "unknown data_type 0", t -> t.unpacked(1, 1L)),
                tensor("data_type 99", "unknown data_type 99", t -> t.number(2, 99)),
                tooLarge(
                        "rank 65",
                        withGraph(initializer(t -> t.unpacked(1, new long[65]).number(2, 1))),
                        "has 65 dimensions, more than 64"),
                sparseTensor("index beyond", "has the index 9 beyond", indices(0, 9), 9),
                sparseTensor("negative index", "has the index -1 beyond", indices(0, -1), 9),
                sparseTensor("too few indices", "indices of another shape", indices(0), 9),
                sparseTensor("float indices", "indices that are not int64", TENSOR, 9),
                invalid(
                        "sparse without indices",
                        withGraph(g -> g.message(15, s -> s.message(1, TENSOR).unpacked(3, 9L))),
                        "has no indices"),
                tooLarge(
                        "sparse bomb",
                        withGraph(g -> g.message(15, sparse(TENSOR, indices(0, 1), 1L << 40))),
                        "bytes when dense"));
    }

    private static Hostile sparseTensor(String name, String message, Part indices, long... dims) {
        return invalid(name, withGraph(g -> g.message(15, sparse(TENSOR, indices, dims))), message);
    }
}
