package org.howdah.host.sql;

import org.jspecify.annotations.Nullable;

/**
 * One row of named, typed values. Immutable. Column names are looked up exactly; an unknown one is
 * an error 42703.
 */
public interface Row {

    RowType type();

    /**
     * The value by position from 0, in its natural Java type (see {@link Sql}), or null for NULL.
     */
    @Nullable Object get(int column);

    @Nullable Object get(String column);

    boolean isNull(int column);

    /** As {@link #get(String, Class)} by position from 0. */
    <T> T get(int column, Class<T> type);

    /**
     * The number in a column as the nearest float, NaN for NULL: for bool, int2, int4, int8,
     * float4, float8 and numeric, else 42804.
     */
    float toFloat(int column);

    /**
     * The value as the given Java type: converts without loss or fails with 42804; NULL is an error
     * 22004.
     */
    <T> T get(String column, Class<T> type);

    /**
     * A copy with another value in that column; the value is converted to the column's type as a
     * function's result would be.
     */
    Row with(String column, @Nullable Object value);
}
