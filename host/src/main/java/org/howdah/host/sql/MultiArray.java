package org.howdah.host.sql;

import java.lang.reflect.Array;

/**
 * A SQL array of any dimensions, or a single value as one of no dimensions, whose elements lie in
 * one Java array. As a parameter it takes every type whose elements a Java array holds, numbers
 * without boxing; as a result it gives an array its dimensions.
 */
public final class MultiArray {
    private static final int MOST_DIMENSIONS = 6;

    private final int[] dimensions;
    private final Object elements;

    /**
     * Elements, row-major, which are shared.
     *
     * @param elements a {@code float[]}, {@code double[]}, {@code long[]}, {@code int[]}, {@code
     *     short[]}, {@code boolean[]} or an array of objects
     * @param dimensions lengths, outermost first, at most 6; none for a single value
     * @throws IllegalArgumentException if the elements don't fill the dimensions
     */
    public MultiArray(Object elements, int... dimensions) {
        long count = 1;
        for (int length : dimensions) {
            count = Math.multiplyExact(count, length);
        }
        if (dimensions.length > MOST_DIMENSIONS || count != Array.getLength(elements)) {
            throw new IllegalArgumentException("elements don't fill the dimensions");
        }
        this.dimensions = dimensions;
        this.elements = elements;
    }

    /** How many dimensions there are: 0 for a single value; an empty array has 1. */
    public int rank() {
        return dimensions.length;
    }

    /** The length of a dimension, from 0. */
    public int length(int dimension) {
        return dimensions[dimension];
    }

    /** How many elements there are. */
    public int count() {
        return Array.getLength(elements);
    }

    /**
     * The elements: of real, double precision, bigint, integer, smallint and boolean without NULL
     * the primitive array; else an array of objects in which NULL is null. Its own.
     */
    public Object elements() {
        return elements;
    }
}
