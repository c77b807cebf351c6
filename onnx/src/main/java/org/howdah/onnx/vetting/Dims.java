package org.howdah.onnx.vetting;

import java.util.Arrays;

/** The dimensions of a tensor while they are read: each at least 0, not too many of them. */
final class Dims {
    private final Path path;
    private final Limits limits;
    private long[] sizes = new long[4];
    private int rank;

    Dims(Path path, Limits limits) {
        this.path = path;
        this.limits = limits;
    }

    void add(long size) {
        if (size < 0) {
            throw Refusal.invalid(path, "has the negative dimension " + size);
        }
        if (rank == limits.rank()) {
            throw Refusal.tooLarge(path, "dimensions", rank + 1L, limits.rank());
        }
        if (rank == sizes.length) {
            sizes = Arrays.copyOf(sizes, 2 * rank);
        }
        sizes[rank++] = size;
    }

    long[] toArray() {
        return Arrays.copyOf(sizes, rank);
    }

    /**
     * The number of elements, the greatest long if there are more: even if one dimension is 0, as
     * others multiply them in another order.
     */
    static long product(long[] dims) {
        long product = 1;
        boolean empty = false;
        for (long size : dims) {
            empty |= size == 0;
            product = Saturating.multiply(product, Math.max(size, 1));
        }
        return empty && product < Long.MAX_VALUE ? 0 : product;
    }
}
