package org.howdah.tests.functions;

import java.util.List;
import java.util.Optional;
import org.howdah.host.call.Call;
import org.howdah.host.sql.Column;
import org.howdah.host.sql.ColumnStream;

/** SQL from Java. */
public final class Statements {
    private Statements() {}

    /** Runs a statement and returns how many rows it processed. */
    public static long run(Call call, String statement) {
        return Work.during(() -> call.sql().execute(statement));
    }

    /** Runs a statement with the rights of the function's owner. */
    public static long runAsOwner(Call call, String statement) {
        return call.sql().asOwner().execute(statement);
    }

    /** Returns the first column of a query's only row as text. */
    public static String value(Call call, String query) {
        return call.sql().queryOne(query).map(row -> String.valueOf(row.get(0))).orElse("no row");
    }

    /** Reads a query's rows, with a pause after each chunk, and returns how many. */
    public static long readSlowly(Call call, String query, int pauseMilliseconds) {
        return Work.during(
                () -> {
                    long rows = 0;
                    try (ColumnStream stream = call.sql().stream(query)) {
                        for (Optional<List<Column>> chunk = stream.next();
                                chunk.isPresent();
                                chunk = stream.next()) {
                            rows += chunk.get().getFirst().rows();
                            Work.step();
                            pause(call, pauseMilliseconds);
                        }
                    }
                    return rows;
                });
    }

    private static void pause(Call call, int milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException e) {
            call.check();
            throw new IllegalStateException("interrupted without a cancel", e);
        }
    }
}
