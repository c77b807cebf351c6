package org.howdah.example;

import java.util.stream.LongStream;
import org.howdah.host.call.Call;
import org.howdah.host.call.TriggerEvent;
import org.howdah.host.error.ErrorCode;
import org.howdah.host.error.Severity;
import org.howdah.host.error.SqlError;
import org.howdah.host.sql.Row;

/** Functions that read the database, and a trigger. */
public final class Articles {

    private Articles() {}

    /**
     * Fills column {@code slug} from {@code title}: a trigger BEFORE INSERT OR UPDATE FOR EACH ROW.
     */
    public static Row fillSlug(Call call, TriggerEvent event) {
        Row row = event.requireNewRow();
        Object title = row.get("title");
        if (title == null) {
            throw new SqlError(
                    ErrorCode.NULL_NOT_ALLOWED, "an article has no title", "Give it one.");
        }
        call.report(Severity.DEBUG, "slug of table " + event.table());
        return row.with("slug", Text.slug(title.toString()));
    }

    /** How many rows a table has that the caller may see. */
    public static long count(Call call, String table) {
        return call.sql()
                .readOnly()
                .queryOne("SELECT pg_catalog.quote_ident($1)", table)
                .map(row -> row.get("quote_ident", String.class))
                .flatMap(
                        name -> call.sql().readOnly().queryOne("SELECT count(*) AS n FROM " + name))
                .map(row -> row.get("n", Long.class))
                .orElse(0L);
    }

    /** The numbers from one to another, cancelled as soon as the user wants. */
    public static LongStream numbers(long from, long to) {
        return LongStream.rangeClosed(from, to);
    }
}
