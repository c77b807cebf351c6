package org.howdah.ml.prediction;

import java.util.Locale;
import org.howdah.host.error.ErrorCode;
import org.howdah.host.error.SqlError;
import org.howdah.host.sql.Row;
import org.jspecify.annotations.Nullable;

/** Arguments of any type that must be rows. */
final class RowArgument {
    private RowArgument() {}

    static Row row(Object value) {
        if (value instanceof Row row) {
            return row;
        }
        throw new SqlError(
                ErrorCode.DATATYPE_MISMATCH,
                "features are a row or an array of numbers, not " + shown(value),
                "Write ROW(a, b, ...) or ARRAY[a, b, ...] of the features, or give a table's alias.");
    }

    @SuppressWarnings("NullAway") // its elements may be null
    static Row[] rows(Object value) {
        if (!(value instanceof @Nullable Row[] rows)) {
            throw new SqlError(
                    ErrorCode.DATATYPE_MISMATCH,
                    "a batch is an array of rows or of numbers, not " + shown(value),
                    "Collect rows by array_agg(t), where t is a table's alias.");
        }
        for (Row row : rows) {
            if (row == null) {
                throw new SqlError(
                        ErrorCode.NULL_NOT_ALLOWED,
                        "a row of the batch is NULL",
                        "Leave such rows out, for example by array_remove.");
            }
        }
        return rows;
    }

    private static String shown(Object value) {
        Class<?> type = value.getClass();
        return type.isArray()
                ? "an array of " + shown(type.componentType())
                : "a single value of " + shown(type);
    }

    private static String shown(Class<?> type) {
        return switch (type.getSimpleName()) {
            case "String" -> "text";
            case "BigDecimal" -> "numeric";
            case "LocalDate", "LocalDateTime", "Instant", "LocalTime" -> "time";
            default -> type.getSimpleName().toLowerCase(Locale.ROOT);
        };
    }
}
