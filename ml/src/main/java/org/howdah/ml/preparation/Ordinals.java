package org.howdah.ml.preparation;

import java.util.List;
import org.howdah.host.error.ErrorCode;
import org.howdah.host.error.SqlError;

/** The errors of categories in an order of the user's. */
public final class Ordinals {
    private Ordinals() {}

    /** A value of the column isn't among those listed. */
    public static SqlError absent(String column, String value, List<String> values) {
        return new SqlError(
                ErrorCode.INVALID_PARAMETER,
                "value is not present in ordinal of \"%s\": \"%s\"".formatted(column, value),
                "Valid values: %s. Add it, or leave its rows out in a view."
                        .formatted(String.join(", ", values)));
    }

    static SqlError noNumber(RawColumn column, String value) {
        return new SqlError(
                ErrorCode.INVALID_PARAMETER,
                "\"%s\" in the ordinal of \"%s\" is no value of type %s"
                        .formatted(value, column.name(), column.type()),
                "List the column's values as they are.");
    }
}
