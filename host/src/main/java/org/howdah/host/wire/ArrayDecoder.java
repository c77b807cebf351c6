package org.howdah.host.wire;

import java.lang.reflect.Array;
import org.howdah.host.error.ErrorCode;
import org.howdah.host.error.SqlError;

/**
 * Reads an array. One of any dimensions becomes a Java array of one dimension by laying its rows
 * one after the other (row-major); a Java array of several dimensions takes exactly as many.
 */
final class ArrayDecoder implements Decoder {
    /** The rank of a Java array that has as many dimensions as the SQL array. */
    static final int NATURAL = 0;

    /** What an array takes beside its elements, and the reference to it. */
    private static final int ROW_BYTES = 20;

    private final Kind kind;
    private final ElementsDecoder elements;
    private final Class<?> component;
    private final int rank;

    ArrayDecoder(Kind kind, ElementsDecoder elements, Class<?> component, int rank) {
        this.kind = kind;
        this.elements = elements;
        this.component = component;
        this.rank = rank;
    }

    @Override
    public Object decode(WireInput in, int length) {
        ArrayShape shape = ArrayShape.read(in, kind);
        int dimensions = shape.dimensions();
        if (rank == 1 || (dimensions == 1 && rank == NATURAL)) {
            return elements.decode(in, shape.nulls(), 0, shape.count());
        }
        if (dimensions == 0) {
            return Array.newInstance(component, new int[Math.max(1, rank)]);
        }
        if (rank != NATURAL && rank != dimensions) {
            throw new SqlError(
                    ErrorCode.ARRAY_SUBSCRIPT,
                    "array has " + dimensions + " dimensions, not " + rank + ": " + shape,
                    "Pass an array of as many dimensions as the Java parameter has brackets.");
        }
        return nested(in, shape, 0, 0, shape.count());
    }

    private Object nested(WireInput in, ArrayShape shape, int depth, int first, int count) {
        int below = shape.dimensions() - depth - 1;
        if (below == 0) {
            return elements.decode(in, shape.nulls(), first, count);
        }
        in.charge((long) shape.length(depth) * ROW_BYTES);
        Class<?> row = component;
        for (int i = 0; i < below; i++) {
            row = row.arrayType();
        }
        Object[] array = (Object[]) Array.newInstance(row, shape.length(depth));
        int part = count / array.length;
        for (int i = 0; i < array.length; i++) {
            array[i] = nested(in, shape, depth + 1, first + i * part, part);
        }
        return array;
    }
}
