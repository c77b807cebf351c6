package org.howdah.host.sql;

import org.howdah.host.wire.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Name and type of a column.
 *
 * @param name the column's name
 * @param typeId PostgreSQL's object id of the type as declared
 * @param kind how its values travel
 * @param array whether it is an array of that kind
 * @param row for composites with a known row type, that type
 */
public record ColumnType(
        String name, int typeId, Kind kind, boolean array, @Nullable RowType row) {}
