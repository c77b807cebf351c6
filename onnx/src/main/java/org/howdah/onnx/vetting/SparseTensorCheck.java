package org.howdah.onnx.vetting;

import org.howdah.onnx.graph.ElementType;
import org.howdah.onnx.protobuf.Slice;
import org.howdah.onnx.protobuf.WireReader;
import org.jspecify.annotations.Nullable;

/** Sparse tensors: that the dense one is of a bearable size, and every index within it. */
final class SparseTensorCheck {
    private SparseTensorCheck() {}

    static void check(Path path, Limits limits) {
        Slice values = null;
        Slice indices = null;
        Dims dims = new Dims(path, limits);
        for (WireReader field = path.message().message(); field.next(); ) {
            switch (field.field()) {
                case 1 -> values = field.slice();
                case 2 -> indices = field.slice();
                case 3 -> field.numbers(dims::add);
                default -> {}
            }
        }
        Tensor valueTensor = require(path, values, "values", limits);
        Tensor indexTensor = require(path, indices, "indices", limits);
        dense(path, valueTensor, dims.toArray(), limits);
        indices(path, valueTensor.elements(), indexTensor, dims.toArray());
    }

    private static Tensor require(Path path, @Nullable Slice message, String name, Limits limits) {
        if (message == null) {
            throw Refusal.invalid(path, "has no " + name);
        }
        return Tensor.read(path, message, limits);
    }

    private static void dense(Path path, Tensor values, long[] dims, Limits limits) {
        ElementType type = values.elementType();
        long width = type == null ? 1 : Math.max(1, type.bits() / 8);
        long bytes = Saturating.multiply(Dims.product(dims), width);
        if (bytes > limits.declaredBytes()) {
            throw Refusal.tooLarge(
                    path, "bytes when dense", bytes, limits.declaredBytes(), Limits.TENSOR_SIZE);
        }
        if (values.dims().length != 1) {
            throw Refusal.invalid(path, "has values of rank " + values.dims().length);
        }
    }

    private static void indices(Path path, long count, Tensor indices, long[] dims) {
        if (indices.elementType() != ElementType.INT64) {
            throw Refusal.invalid(path, "has indices that are not int64");
        }
        long[] shape = indices.dims();
        boolean linear = shape.length == 1 && shape[0] == count;
        boolean tuples = shape.length == 2 && shape[0] == count && shape[1] == dims.length;
        if (!linear && !tuples) {
            throw Refusal.invalid(path, "has indices of another shape than its values");
        }
        long[] bounds = linear ? new long[] {Dims.product(dims)} : dims;
        int[] next = {0};
        indices.int64s(
                index -> {
                    if (index < 0 || index >= bounds[next[0]]) {
                        throw Refusal.invalid(path, "has the index " + index + " beyond its shape");
                    }
                    next[0] = (next[0] + 1) % bounds.length;
                });
    }
}
