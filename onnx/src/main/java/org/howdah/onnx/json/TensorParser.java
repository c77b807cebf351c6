package org.howdah.onnx.json;

import java.util.Arrays;
import java.util.List;
import org.howdah.host.error.ErrorCode;
import org.howdah.onnx.tensor.TensorTarget;
import org.howdah.onnx.tensor.ValueType.TensorType;

/**
 * Reads nested arrays as a tensor. All arrays of a level must be of one length. A scalar is a plain
 * value or, as pg_onnx wants it, an array of one. An empty array has no elements: the dimensions
 * inside it are those that the model fixes, and 0 elsewhere.
 */
final class TensorParser {
    static final int DEEPEST = 32;
    private static final int UNKNOWN = -1;

    private final Cursor cursor;
    private final Position position;
    private final ElementParser elements;
    private final long[] declared;
    private final long[] sizes = new long[DEEPEST];
    private int rank;

    private TensorParser(Cursor cursor, Position position, TensorType type, TensorTarget target) {
        this.cursor = cursor;
        this.position = position;
        this.elements = new ElementParser(cursor, position, target);
        this.declared = type.dimensions().map(TensorParser::array).orElse(new long[0]);
        this.rank = type.dimensions().map(List::size).orElse(UNKNOWN);
        Arrays.fill(sizes, UNKNOWN);
    }

    /** Without a stream, which costs a tenth of a run of a small model. */
    private static long[] array(List<Long> list) {
        long[] array = new long[list.size()];
        for (int i = 0; i < array.length; i++) {
            array[i] = list.get(i);
        }
        return array;
    }

    /** Reads the next value to the target; returns its elements if they are strings. */
    static List<String> parse(
            Cursor cursor, Position position, TensorType type, TensorTarget target) {
        TensorParser parser = new TensorParser(cursor, position, type, target);
        target.setDimensions(parser.parse());
        return parser.elements.strings();
    }

    private long[] parse() {
        if (rank > DEEPEST) {
            throw position.error(ErrorCode.NOT_SUPPORTED, "has too many dimensions");
        }
        if (rank == 0) {
            boolean wrapped = cursor.take('[');
            elements.next();
            if (wrapped) {
                cursor.expect(']');
            }
            return new long[0];
        }
        level(0);
        for (int i = 0; i < rank; i++) {
            sizes[i] = sizes[i] == UNKNOWN ? emptySize(i) : sizes[i];
        }
        return Arrays.copyOf(sizes, rank);
    }

    /** The size of a dimension inside an empty array. */
    private long emptySize(int level) {
        return level < declared.length && declared[level] >= 0 ? declared[level] : 0;
    }

    private void level(int depth) {
        if (depth == rank) {
            if (cursor.peek() == '[') {
                throw position.invalid("is an array, not an element: too many dimensions");
            }
            elements.next();
            return;
        }
        if (cursor.peek() != '[') {
            leaf(depth);
            return;
        }
        if (depth == DEEPEST) {
            throw position.error(ErrorCode.NOT_SUPPORTED, "has too many dimensions");
        }
        check(depth, array(depth));
    }

    /** Reads an element where an array may stand, too. */
    private void leaf(int depth) {
        if (rank != UNKNOWN) {
            throw position.invalid(
                    "is %s, not an array: too few dimensions".formatted(cursor.describe()));
        }
        rank = depth;
        elements.next();
    }

    /** Reads an array; returns its length. */
    private long array(int depth) {
        cursor.expect('[');
        long length = 0;
        position.depth = depth + 1;
        if (!cursor.take(']')) {
            do {
                position.indices[depth] = length;
                level(depth + 1);
                length++;
            } while (cursor.take(','));
            cursor.expect(']');
        } else if (rank == UNKNOWN) {
            rank = depth + 1;
        }
        position.depth = depth;
        return length;
    }

    private void check(int depth, long length) {
        if (sizes[depth] == UNKNOWN) {
            sizes[depth] = length;
            if (depth < declared.length && declared[depth] >= 0 && declared[depth] != length) {
                throw position.invalid(
                        "has %d elements, not %d".formatted(length, declared[depth]));
            }
        } else if (sizes[depth] != length) {
            throw position.invalid(
                    "has %d elements, the arrays before it have %d"
                            .formatted(length, sizes[depth]));
        }
    }
}
