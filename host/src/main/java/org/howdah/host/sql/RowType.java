package org.howdah.host.sql;

import java.util.List;

/** Names and types of a row's columns, in order. */
public record RowType(List<ColumnType> columns) {

    public RowType {
        columns = List.copyOf(columns);
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
