package org.howdah.bench;

import java.util.List;
import java.util.Optional;
import org.howdah.host.call.Call;
import org.howdah.host.sql.Column;
import org.howdah.host.sql.ColumnStream;

/** Functions that the measurements call. */
public final class Bench {
    private Bench() {}

    /** The cheapest work there is, so that what is measured is the way to Java and back. */
    public static long increment(long i) {
        return i + 1;
    }

    /** Reads every value of a query's numeric columns into float arrays, and returns their sum. */
    public static double sum(Call call, String query) {
        double sum = 0;
        float[] values = new float[0];
        try (ColumnStream stream = call.sql().stream(query)) {
            for (Optional<List<Column>> chunk = stream.next();
                    chunk.isPresent();
                    chunk = stream.next()) {
                for (Column column : chunk.get()) {
                    if (values.length < column.rows()) {
                        values = new float[column.rows()];
                    }
                    column.toFloats(values, 0, 1);
                    sum += sum(values, column.rows());
                }
            }
        }
        return sum;
    }

    private static double sum(float[] values, int count) {
        double sum = 0;
        for (int i = 0; i < count; i++) {
            sum += values[i];
        }
        return sum;
    }
}
