package org.howdah.host.session;

import java.util.List;
import java.util.Optional;
import org.howdah.host.sql.Column;
import org.howdah.host.sql.ColumnStream;
import org.howdah.host.sql.Row;
import org.howdah.host.sql.RowType;
import org.howdah.host.wire.Chunk;
import org.howdah.host.wire.RecordType;
import org.howdah.host.wire.WireInput;
import org.jspecify.annotations.Nullable;

/** The rows of a statement. Used by the call's thread. */
final class StatementStream implements ColumnStream {
    private static final RowType NO_COLUMNS = new RowType(0, List.of());

    private final Statement statement;

    StatementStream(Statement statement) {
        this.statement = statement;
    }

    @Override
    public RowType type() {
        RecordType type = statement.type();
        return type == null ? NO_COLUMNS : type.rowType();
    }

    @Override
    public Optional<List<Column>> next() {
        Chunk chunk = nextChunk(false);
        return chunk == null ? Optional.empty() : Optional.of(chunk.columns());
    }

    /** Adds all rows to a list. */
    void readRows(List<Row> rows) {
        for (Chunk chunk = nextChunk(true); chunk != null; chunk = nextChunk(true)) {
            rows.addAll(chunk.asRows());
        }
    }

    private @Nullable Chunk nextChunk(boolean lasting) {
        WireInput payload = statement.next();
        RecordType type = statement.type();
        return payload == null || type == null ? null : statement.read(payload, type, lasting);
    }

    @Override
    public long rows() {
        return statement.rows();
    }

    @Override
    public void close() {
        statement.discard();
    }
}
