package org.howdah.onnx.tensor;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Shapes of tensors. */
public final class Dimensions {
    private Dimensions() {}

    /**
     * How many elements a tensor of that shape has; 1 without dimensions.
     *
     * @throws ArithmeticException if they are more than a long counts
     */
    public static long size(long[] dimensions) {
        long size = 1;
        for (long dimension : dimensions) {
            size = Math.multiplyExact(size, dimension);
        }
        return size;
    }

    /** Such as {@code [-1,3]}. */
    public static String text(long[] dimensions) {
        return Arrays.stream(dimensions)
                .mapToObj(Long::toString)
                .collect(Collectors.joining(",", "[", "]"));
    }
}
