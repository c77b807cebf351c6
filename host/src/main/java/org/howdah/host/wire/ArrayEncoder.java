package org.howdah.host.wire;

import java.lang.reflect.Array;
import org.howdah.host.error.ErrorCode;
import org.howdah.host.error.SqlError;
import org.jspecify.annotations.Nullable;

/** Writes a Java array of any rank, whose rows must be of equal length. */
final class ArrayEncoder implements Encoder {
    private static final int MOST_DIMENSIONS = 6;

    private final Kind kind;
    private final Encoder element;
    private final int rank;

    ArrayEncoder(ValueType type, Encoder element, int rank) {
        if (rank > MOST_DIMENSIONS) {
            throw new SqlError(
                    ErrorCode.ARRAY_SUBSCRIPT,
                    "arrays have at most 6 dimensions, not " + rank,
                    "Return the values in fewer dimensions.");
        }
        this.kind = type.kind();
        this.element = element;
        this.rank = rank;
    }

    @Override
    public void encode(WireOutput out, Object array) {
        int[] lengths = lengths(array);
        long count = 1;
        for (int length : lengths) {
            count = Math.min(count * length, Integer.MAX_VALUE);
        }
        boolean hasNulls = check(array, lengths, 0);
        if (count == 0) {
            writeEmpty(out);
            return;
        }
        out.writeU8(rank);
        out.writeBool(hasNulls);
        for (int length : lengths) {
            out.writeInt(length);
        }
        int nulls = hasNulls ? out.writeBitmap((int) count) : ElementsDecoder.NO_NULLS;
        write(out, array, 0, nulls, 0);
    }

    static void writeEmpty(WireOutput out) {
        out.writeU8(0);
        out.writeBool(false);
    }

    private int[] lengths(Object array) {
        int[] lengths = new int[rank];
        Object at = array;
        for (int i = 0; i < rank; i++) {
            lengths[i] = Array.getLength(at);
            if (lengths[i] == 0) {
                return lengths;
            }
            at = i + 1 < rank ? requireRow(Array.get(at, 0)) : at;
        }
        return lengths;
    }

    private static Object requireRow(@Nullable Object row) {
        if (row == null) {
            throw new SqlError(
                    ErrorCode.NULL_NOT_ALLOWED, "a row of a multidimensional array is null");
        }
        return row;
    }

    /** Checks that the array is rectangular; whether it has NULLs. */
    private boolean check(Object array, int[] lengths, int depth) {
        int length = Array.getLength(array);
        if (length != lengths[depth]) {
            throw new SqlError(
                    ErrorCode.ARRAY_SUBSCRIPT,
                    "array has rows of %d and of %d elements".formatted(lengths[depth], length),
                    "All rows of a multidimensional array have the same length.");
        }
        boolean hasNulls = false;
        if (depth + 1 < rank) {
            for (Object row : (Object[]) array) {
                hasNulls |= check(requireRow(row), lengths, depth + 1);
            }
        } else if (array instanceof Object[] elements) {
            for (Object value : elements) {
                hasNulls |= value == null;
            }
        }
        return hasNulls;
    }

    /** Writes the elements and returns how many have been written then. */
    private int write(WireOutput out, Object array, int depth, int nulls, int before) {
        int written = before;
        if (depth + 1 < rank) {
            for (Object row : (Object[]) array) {
                written = write(out, row, depth + 1, nulls, written);
            }
            return written;
        }
        int length = Array.getLength(array);
        for (int i = 0; i < length; i++) {
            Object value = Array.get(array, i);
            if (value == null) {
                out.setBit(nulls, written);
                writeNull(out);
            } else {
                element.encode(out, value);
            }
            written++;
        }
        return written;
    }

    private void writeNull(WireOutput out) {
        int width = kind.isString() ? 4 : kind.width();
        for (int i = 0; i < width; i++) {
            out.writeU8(0);
        }
    }
}
