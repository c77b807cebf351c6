package org.howdah.onnx.query;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Queue;
import org.howdah.host.call.Call;
import org.howdah.host.sql.Column;
import org.howdah.host.sql.ColumnStream;
import org.howdah.host.sql.ColumnType;
import org.howdah.onnx.runtime.Session;
import org.howdah.onnx.runtime.ValueInfo;
import org.howdah.onnx.session.Use;
import org.howdah.onnx.tensor.Value;
import org.howdah.onnx.typed.ResultRows;
import org.jspecify.annotations.Nullable;

/** A model's outputs for the rows of a query, which are read as they are needed. */
public final class QueryRun implements Iterator<QueryRow> {
    private final Call call;
    private final Use use;
    private final QueryCursor cursor;
    private final Batch batch;
    private final int output;
    private final ValueInfo outputInfo;
    private final int rowsOfFetch;
    private final int rowsOfRun;
    private final Queue<QueryRow> ready = new ArrayDeque<>();
    private boolean atEnd;

    /**
     * Starts the query.
     *
     * @param use the model, for as long as this is used
     * @param output the place of the output that is wanted
     * @param rows that are run together where the model can
     */
    public QueryRun(Call call, Use use, String query, int output, int rows) {
        Session session = use.buffers().session();
        this.call = call;
        this.use = use;
        this.output = output;
        this.outputInfo = session.outputs().get(output);
        this.rowsOfFetch = rows;
        this.rowsOfRun = BatchDimension.rows(session.inputs(), outputInfo, rows);
        this.cursor = QueryCursor.open(call, query);
        this.batch =
                new Batch(
                        use.buffers(),
                        cursor.columns().stream().map(ColumnType::name).toList(),
                        InputColumns.of(session.inputs(), cursor.columns()));
    }

    @Override
    public boolean hasNext() {
        while (ready.isEmpty() && !atEnd) {
            fetch();
        }
        return !ready.isEmpty();
    }

    @Override
    public QueryRow next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return ready.remove();
    }

    private void fetch() {
        long fetched = 0;
        try (ColumnStream rows = cursor.fetch(rowsOfFetch)) {
            for (Optional<List<Column>> chunk = rows.next();
                    chunk.isPresent();
                    chunk = rows.next()) {
                call.check();
                fetched += add(chunk.get());
            }
        }
        if (batch.rows() > 0) {
            run();
        }
        if (fetched < rowsOfFetch) {
            atEnd = true;
            cursor.close();
        }
    }

    private int add(List<Column> chunk) {
        int rows = chunk.getFirst().rows();
        for (int row = 0; row < rows; row++) {
            batch.add(chunk, row);
            if (batch.rows() == rowsOfRun) {
                run();
            }
        }
        return rows;
    }

    private void run() {
        call.check();
        int rows = batch.rows();
        use.run(batch::finish);
        Value value = use.buffers().output(output);
        BatchDimension.check(value, outputInfo, rows);
        Iterator<@Nullable String> keys = batch.takeKeys().iterator();
        ResultRows.floats(value).forEach(row -> ready.add(new QueryRow(keys.next(), row)));
    }
}
