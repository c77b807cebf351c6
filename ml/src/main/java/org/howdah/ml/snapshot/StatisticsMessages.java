package org.howdah.ml.snapshot;

import java.util.List;
import java.util.Map;
import org.howdah.host.call.Call;
import org.howdah.host.error.Severity;
import org.howdah.ml.project.Json;
import org.jspecify.annotations.Nullable;

/** Tells of a snapshot's columns, if somebody reads the session's messages of that level. */
final class StatisticsMessages {
    private StatisticsMessages() {}

    /**
     * A message for each column, in PostgresML's words.
     *
     * @param columns as {@code pgml.snapshots.columns} has them
     */
    static void send(Call call, List<Map<String, @Nullable Object>> columns) {
        if (!areRead(call)) {
            return;
        }
        for (Map<String, @Nullable Object> column : columns) {
            call.report(
                    Severity.DEBUG,
                    "Column \"%s\": Statistics %s"
                            .formatted(column.get("name"), Json.write(column.get("statistics"))));
        }
    }

    private static boolean areRead(Call call) {
        return call.sql()
                .asOwner()
                .queryOne(
                        """
                        SELECT pg_catalog.current_setting('client_min_messages') ~ '^debug'
                            OR pg_catalog.current_setting('log_min_messages') ~ '^debug' AS read
                        """)
                .orElseThrow()
                .get("read", Boolean.class);
    }
}
