package org.howdah.example;

import java.util.Locale;
import org.howdah.host.call.Call;
import org.howdah.host.call.TriggerEvent;
import org.howdah.host.error.Severity;
import org.howdah.host.sql.Row;
import org.jspecify.annotations.Nullable;

/** Trigger functions. */
public final class RowTriggers {

    private RowTriggers() {}

    /** Says what it was called for and changes nothing. */
    public static @Nullable Row describe(Call call, TriggerEvent event) {
        call.report(
                Severity.NOTICE,
                String.join(
                        " ",
                        event.name(),
                        event.when().toString(),
                        event.level().toString(),
                        event.operation().toString(),
                        event.schema() + "." + event.table(),
                        event.arguments().toString(),
                        "old " + event.oldRow(),
                        "new " + event.newRow()));
        return event.newRow() == null ? event.oldRow() : event.newRow();
    }

    /** Makes the text in the column that the trigger names upper case. */
    public static Row upperCase(TriggerEvent event) {
        String column = event.arguments().getFirst();
        Row row = event.requireNewRow();
        return row.get(column) instanceof String text
                ? row.with(column, text.toUpperCase(Locale.ROOT))
                : row;
    }

    /** Skips the row. */
    public static @Nullable Row skip(TriggerEvent event) {
        return null;
    }

    /**
     * Says how many rows the transition table has that the trigger names, and the sum of a column.
     */
    public static @Nullable Row summarize(Call call, TriggerEvent event) {
        String table = event.arguments().get(0);
        String column = event.arguments().get(1);
        Row summary =
                call.sql()
                        .query("SELECT count(*) AS rows, sum(" + column + ") FROM " + table)
                        .getFirst();
        call.report(Severity.NOTICE, summary.toString());
        return null;
    }
}
