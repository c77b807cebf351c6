package org.howdah.host.training.functions;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.howdah.host.call.Call;
import org.howdah.host.error.Severity;
import org.howdah.host.sql.Column;
import org.howdah.host.sql.ColumnStream;
import org.howdah.host.sql.Row;

/** What the training calls: a function for each way in which values and rows travel. */
public final class TrainingFunctions {
    private TrainingFunctions() {}

    /** A row of the set of {@link #rows}. */
    public record Pair(int a, String b) {}

    public static float first(float[] values) {
        return values[0];
    }

    public static String scalars(
            boolean bool,
            short int2,
            int int4,
            long int8,
            float float4,
            double float8,
            String text,
            byte[] bytea) {
        return text + bool + (int2 + int4 + int8 + float4 + float8 + bytea.length);
    }

    public static String others(
            LocalDate date,
            LocalTime time,
            LocalDateTime timestamp,
            Instant timestamptz,
            UUID uuid,
            BigDecimal numeric) {
        return String.join(
                " ",
                date.toString(),
                time.toString(),
                timestamp.toString(),
                timestamptz.toString(),
                uuid.toString(),
                numeric.toString());
    }

    public static String[] arrays(String[] texts, int[] numbers, double[] values) {
        return Stream.concat(Stream.of(texts), Stream.of(numbers.length + "," + values.length))
                .toArray(String[]::new);
    }

    public static Stream<Pair> rows(int count) {
        return IntStream.range(0, count).mapToObj(i -> new Pair(i, String.valueOf(i)));
    }

    public static long query(Call call) {
        call.report(Severity.NOTICE, "queries");
        List<Row> rows = call.sql().readOnly().query("SELECT a FROM b WHERE c = $1", 1);
        return rows.getFirst().get("a", Long.class);
    }

    public static double stream(Call call, String relation) {
        double sum = 0;
        try (ColumnStream stream = call.sql().stream("SELECT a FROM " + relation)) {
            for (var chunk = stream.next(); chunk.isPresent(); chunk = stream.next()) {
                sum += sum(chunk.get().getFirst());
            }
        }
        return sum;
    }

    private static double sum(Column column) {
        float[] values = new float[column.rows()];
        column.toFloats(values, 0, 1);
        double sum = 0;
        for (float value : values) {
            sum += value;
        }
        return sum;
    }

    public static int fail(int number) {
        throw new IllegalArgumentException("not " + number);
    }
}
