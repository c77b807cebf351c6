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
