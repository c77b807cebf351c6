package org.howdah.host.sql;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * SQL that the caller's own backend runs, in the caller's transaction and snapshot.
 *
 * <p>Parameters {@code $1, $2, ...} are Java values: Boolean, Short, Integer, Long, Float, Double,
 * String, byte[], BigDecimal, LocalDate, LocalTime, LocalDateTime, Instant, UUID, and arrays of
 * those (primitive or boxed); null is SQL's NULL of type text. Cast in SQL where another type is
 * meant: {@code $1::jsonb}, {@code $2::regclass}.
 *
 * <p>An error of a statement ends the whole call as that error, unless {@link #inSubtransaction}
 * was asked for: then it is thrown as {@link org.howdah.host.error.SqlError} and what the statement
 * did is undone. Belongs to the call's thread.
 */
public interface Sql {

    /**
     * The same with the rights of the function's owner and {@code search_path = pg_catalog,
     * pg_temp}: only for fixed statements with qualified names on the extension's own tables.
     */
    Sql asOwner();

    /** The same, but statements may only read; they see the caller's snapshot. */
    Sql readOnly();

    /** The same, but an error of a statement is thrown and undoes only that statement. */
    Sql inSubtransaction();

    /** Runs a statement for its effect and returns how many rows it processed. */
    long execute(String statement, @Nullable Object... parameters);

    /** All rows of a query that returns few. */
    List<Row> query(String statement, @Nullable Object... parameters);

    /**
     * The only row of a query, or none.
     *
     * @throws org.howdah.host.error.SqlError 21000 if there are several
     */
    Optional<Row> queryOne(String statement, @Nullable Object... parameters);

    /**
     * Streams a query's columns, chunk by chunk, without boxing: the way to read a large relation.
     */
    ColumnStream stream(String statement, @Nullable Object... parameters);
}
