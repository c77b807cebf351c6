package org.howdah.host.wire;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The head of an array on the wire: its dimensions and its NULL bitmap. */
final class ArrayShape {
    private static final int MOST_DIMENSIONS = 6;

    private final int[] lengths;
    private final int count;
    private final int nulls;

    private ArrayShape(int[] lengths, int count, int nulls) {
        this.lengths = lengths;
        this.count = count;
        this.nulls = nulls;
    }

    /** Reads it; there are at least as many bytes left then as the elements must have. */
    static ArrayShape read(WireInput in, Kind kind) {
        int dimensions = in.readU8();
        boolean hasNulls = in.readBool();
        if (dimensions > MOST_DIMENSIONS) {
            throw new ProtocolViolation("array of " + dimensions + " dimensions");
        }
        int[] lengths = new int[dimensions];
        int count = dimensions == 0 ? 0 : 1;
        for (int i = 0; i < dimensions; i++) {
            lengths[i] = in.readInt();
            count = multiply(count, lengths[i], in);
        }
        int nulls = hasNulls ? in.takeBitmap(count) : ElementsDecoder.NO_NULLS;
        requireRoom(in, kind, count, hasNulls);
        return new ArrayShape(lengths, count, nulls);
    }

    private static int multiply(int count, int length, WireInput in) {
        long product = (long) count * length;
        if (length < 1 || product > in.remaining() * 8L || product > Integer.MAX_VALUE) {
            throw new ProtocolViolation("array is longer than its message: " + length);
        }
        return (int) product;
    }

    private static void requireRoom(WireInput in, Kind kind, int count, boolean hasNulls) {
        long least = kind.isString() ? 4 : kind == Kind.RECORD && !hasNulls ? 8 : kind.width();
        if (count * least > in.remaining()) {
            throw new ProtocolViolation(
                    "array of " + count + " elements is longer than its message");
        }
    }

    int dimensions() {
        return lengths.length;
    }

    /** How long a dimension is, at least 1. */
    int length(int dimension) {
        return lengths[dimension];
    }

    /** How many elements there are. */
    int count() {
        return count;
    }

    /** The position of the NULL bitmap, or {@link ElementsDecoder#NO_NULLS}. */
    int nulls() {
        return nulls;
    }

    @Override
    public String toString() {
        return IntStream.of(lengths).mapToObj(Integer::toString).collect(Collectors.joining(" x "));
    }
}
