package org.howdah.host.sql;

import java.util.List;

/**
 * Names and types of a row's columns, in order.
 *
 * @param typeId PostgreSQL's object id of the type, 0 for the columns of a query
 */
public record RowType(int typeId, List<ColumnType> columns) {
    private static final int RECORD = 2249;

    public RowType {
        columns = List.copyOf(columns);
    }

    /** Whether it is an anonymous record's, as {@code ROW(...)} makes it. */
    public boolean anonymous() {
        return typeId == RECORD;
    }

    /** The position of a column by its exact name, or -1. */
    public int indexOf(String name) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).name().equals(name)) {
                return i;
            }
        }
        return -1;
    }
}
