package org.howdah.host.sql;

import org.jspecify.annotations.Nullable;

/**
 * The values of one column in a chunk of rows, without boxing for the fixed-width kinds. Rows count
 * from 0. Valid until the stream's next chunk.
 */
public interface Column {

    ColumnType type();

    int rows();

    boolean hasNulls();

    boolean isNull(int row);

    /** The value in its natural Java type, null for NULL. */
    @Nullable Object get(int row);

    /**
     * The value as the given Java type, such as {@code float[]} for an array of numbers of any
     * dimensions: converts without loss or fails with 42804; NULL is an error 22004.
     */
    <T> T get(int row, Class<T> type);

    /**
     * Writes all values as float into {@code target[start], target[start + stride], ...}; NULL
     * becomes NaN. For bool, int2, int4, int8, float4, float8 and numeric, else 42804. Integers and
     * doubles are rounded to float.
     */
    void toFloats(float[] target, int start, int stride);

    /** The same as doubles. */
    void toDoubles(double[] target, int start, int stride);
}
