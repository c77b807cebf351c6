package org.howdah.host.call;

import java.util.List;
import org.howdah.host.error.ErrorCode;
import org.howdah.host.error.SqlError;
import org.howdah.host.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * What a trigger function is called for. The function is a method {@code (Call, TriggerEvent)} or
 * {@code (TriggerEvent)} that returns a {@link Row}: for a row trigger before the event, the row to
 * go on with (see {@link Row#with}) or null to skip it; elsewhere it is ignored.
 *
 * @param name the trigger's name
 * @param schema of the table
 * @param table the table's or view's name
 * @param relationId its object id
 * @param arguments those of CREATE TRIGGER
 * @param newRow the row as it will be, null for DELETE and for statement triggers
 * @param oldRow the row as it was, null for INSERT and for statement triggers
 */
public record TriggerEvent(
        String name,
        When when,
        Level level,
        Operation operation,
        String schema,
        String table,
        int relationId,
        List<String> arguments,
        @Nullable Row newRow,
        @Nullable Row oldRow) {

    public TriggerEvent {
        arguments = List.copyOf(arguments);
    }

    /** When the trigger runs. */
    public enum When {
        BEFORE,
        AFTER,
        INSTEAD_OF
    }

    /** What it runs for. */
    public enum Level {
        ROW,
        STATEMENT
    }

    /** What happens to the table. */
    public enum Operation {
        INSERT,
        UPDATE,
        DELETE,
        TRUNCATE
    }

    /** The new row of an INSERT or UPDATE row trigger. */
    public Row requireNewRow() {
        return require(newRow, "new");
    }

    /** The old row of an UPDATE or DELETE row trigger. */
    public Row requireOldRow() {
        return require(oldRow, "old");
    }

    private Row require(@Nullable Row row, String which) {
        if (row == null) {
            throw new SqlError(
                    ErrorCode.NOT_IN_PREREQUISITE_STATE,
                    "trigger \"%s\" has no %s row: it runs %s %s for each %s"
                            .formatted(name, which, when, operation, level),
                    "Row triggers have a new row for INSERT and UPDATE, an old one for UPDATE and"
                            + " DELETE: create it FOR EACH ROW for these alone, or use newRow() and"
                            + " oldRow().");
        }
        return row;
    }
}
