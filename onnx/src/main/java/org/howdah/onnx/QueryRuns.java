package org.howdah.onnx;

import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.howdah.host.call.Call;
import org.howdah.host.error.ErrorCode;
import org.howdah.host.error.SqlError;
import org.howdah.onnx.query.QueryRow;
import org.howdah.onnx.query.QueryRun;
import org.howdah.onnx.session.OnnxSessions;
import org.howdah.onnx.session.Use;
import org.howdah.onnx.typed.NamedOutput;
import org.jspecify.annotations.Nullable;

/** The function {@code pg_onnx_run_query}. */
public final class QueryRuns {
    private static final int MOST_ROWS = 100_000;

    private QueryRuns() {}

    /**
     * Runs a model on the rows of a query.
     *
     * @param query a key, then the model's inputs
     * @param batchSize rows that are run together, from 1
     * @param outputName of the output that is wanted, null for the first one
     */
    public static Stream<QueryRow> run(
            Call call,
            @Nullable String name,
            @Nullable String version,
            @Nullable String query,
            @Nullable Integer batchSize,
            @Nullable String outputName) {
        String text = NotNull.require("query", query);
        int rows = rows(NotNull.require("batch_size", batchSize));
        Use use =
                OnnxSessions.of(call)
                        .use(
                                call,
                                NotNull.require("name", name),
                                NotNull.require("version", version));
        try {
            int output =
                    outputName == null ? 0 : NamedOutput.index(use.buffers().session(), outputName);
            return stream(new QueryRun(call, use, text, output, rows)).onClose(use::close);
        } catch (RuntimeException | Error e) {
            use.close();
            throw e;
        }
    }

    private static int rows(int batchSize) {
        if (batchSize < 1 || batchSize > MOST_ROWS) {
            throw new SqlError(
                    ErrorCode.INVALID_PARAMETER,
                    "batch_size must not be %d".formatted(batchSize),
                    "Pass a number from 1 to %d.".formatted(MOST_ROWS));
        }
        return batchSize;
    }

    private static Stream<QueryRow> stream(QueryRun run) {
        return StreamSupport.stream(
                Spliterators.spliteratorUnknownSize(run, Spliterator.ORDERED), false);
    }
}
