package org.howdah.host.sql;

import java.util.List;
import java.util.Optional;

/**
 * The rows of a running query, a chunk of columns at a time. Close it; what was not read is then
 * discarded.
 */
public interface ColumnStream extends AutoCloseable {

    /** Name and type of each column. */
    RowType type();

    /**
     * The next chunk, one {@link Column} for each column, all of equal length, or none at the end.
     * The columns of the chunk before are no longer valid.
     */
    Optional<List<Column>> next();

    /** How many rows the statement returned; known at the end. */
    long rows();

    @Override
    void close();
}
