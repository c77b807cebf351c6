package org.howdah.host.wire;

import java.util.stream.Collectors;
import org.howdah.host.error.ErrorCode;
import org.howdah.host.error.SqlError;
import org.howdah.host.sql.ColumnType;
import org.howdah.host.sql.RowType;

/** What is common to rows of all origins. */
final class Rows {

    private Rows() {}

    static String names(RowType type) {
        return type.columns().stream().map(ColumnType::name).collect(Collectors.joining(", "));
    }

    /** The position of the column of that exact name. */
    static int require(RowType type, String column) {
        int index = type.indexOf(column);
        if (index < 0) {
            throw new SqlError(
                    ErrorCode.UNDEFINED_COLUMN,
                    "column \"" + column + "\" does not exist",
                    "The row has: " + names(type));
        }
        return index;
    }
}
