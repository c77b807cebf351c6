package org.howdah.onnx.typed;

import java.util.List;
import org.howdah.host.error.ErrorCode;
import org.howdah.host.error.SqlError;
import org.howdah.host.sql.MultiArray;

/**
 * The dimensions that an argument has as an input. An array of the input's rank keeps its own. A
 * single value has lengths of 1. A flat array is cut into rows of the input's fixed lengths.
 */
final class TensorShape {
    private final TypedInput input;
    private final List<Long> declared;

    private TensorShape(TypedInput input, List<Long> declared) {
        this.input = input;
        this.declared = declared;
    }

    /**
     * The dimensions of an array.
     *
     * @param declared the model's, -1 where any length is allowed
     * @throws SqlError 2202E if the array doesn't fit them
     */
    static long[] of(TypedInput input, List<Long> declared, MultiArray array) {
        TensorShape shape = new TensorShape(input, declared);
        return array.rank() == declared.size() && array.count() > 0
                ? shape.asGiven(array)
                : array.rank() > 1 ? shape.refuseRank(array) : shape.ofFlat(array.count());
    }

    /** The dimensions of so many elements, laid one after the other. */
    static long[] ofCount(TypedInput input, List<Long> declared, long count) {
        return new TensorShape(input, declared).ofFlat(count);
    }

    /** Of any rank, as it is. */
    static long[] given(MultiArray array) {
        long[] sizes = new long[array.rank()];
        for (int i = 0; i < sizes.length; i++) {
            sizes[i] = array.length(i);
        }
        return sizes;
    }

    private long[] asGiven(MultiArray array) {
        long[] sizes = given(array);
        for (int i = 0; i < sizes.length; i++) {
            long fixed = declared.get(i);
            if (fixed >= 0 && fixed != sizes[i]) {
                throw mismatch(
                        "has %d elements in dimension %d, not %d"
                                .formatted(sizes[i], i + 1, fixed));
            }
        }
        return sizes;
    }

    private long[] ofFlat(long count) {
        long row = 1;
        int free = 0;
        for (long length : declared) {
            row = length < 0 ? row : Math.multiplyExact(row, length);
            free += length < 0 ? 1 : 0;
        }
        boolean fits = free == 0 ? count == row : count == 0 || (row > 0 && count % row == 0);
        if (!fits) {
            throw mismatch(
                    "has %d elements, not %s%d"
                            .formatted(count, free == 0 ? "" : "a multiple of ", row));
        }
        long rows = row == 0 ? 0 : count / row;
        if (free > 1 && rows > 1) {
            throw mismatch("leaves open how %d elements fill it".formatted(count));
        }
        return sizes(rows);
    }

    private long[] sizes(long rows) {
        long[] sizes = new long[declared.size()];
        for (int i = 0; i < sizes.length; i++) {
            sizes[i] = declared.get(i) < 0 ? rows : declared.get(i);
        }
        return sizes;
    }

    private long[] refuseRank(MultiArray array) {
        throw mismatch(
                "has %d dimensions, the argument has %d".formatted(declared.size(), array.rank()));
    }

    private SqlError mismatch(String problem) {
        return input.error(
                ErrorCode.ARRAY_SUBSCRIPT,
                "is %s: it %s".formatted(input.info().type().label(), problem),
                "Pass an array of the input's dimensions, or a flat one that they divide.");
    }
}
