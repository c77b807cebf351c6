package org.howdah.onnx.typed;

import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.howdah.host.sql.MultiArray;
import org.howdah.onnx.tensor.Value;

/** The rows of an output's first dimension. */
public final class ResultRows {
    private ResultRows() {}

    /** Each row as real[] of the further dimensions; where there are none, an array of one. */
    public static Stream<MultiArray> floats(Value output) {
        MultiArray all = TypedResults.floats(output);
        float[] values = (float[]) all.elements();
        int rows = all.length(0);
        int[] lengths = new int[Math.max(1, all.rank() - 1)];
        Arrays.setAll(lengths, i -> i + 1 < all.rank() ? all.length(i + 1) : 1);
        int width = rows == 0 ? 0 : values.length / rows;
        return IntStream.range(0, rows)
                .mapToObj(
                        i ->
                                new MultiArray(
                                        Arrays.copyOfRange(values, i * width, (i + 1) * width),
                                        lengths));
    }
}
