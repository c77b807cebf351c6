package org.howdah.host.wire;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.howdah.host.sql.Column;
import org.howdah.host.sql.Row;

/**
 * A SQL_CHUNK message: some rows of a query, column by column, read where the message's bytes lie.
 */
public final class Chunk {
    private final RecordType type;
    private final RowTypes rowTypes;
    private final int rows;
    private final List<ChunkColumn> columns;

    private Chunk(RecordType type, RowTypes rowTypes, int rows, List<ChunkColumn> columns) {
        this.type = type;
        this.rowTypes = rowTypes;
        this.rows = rows;
        this.columns = List.copyOf(columns);
    }

    /** Reads a chunk that is valid as long as the input's bytes are. */
    public static Chunk read(WireInput in, RecordType type, RowTypes rowTypes) {
        int rows = in.readInt();
        if (rows < 0) {
            throw new ProtocolViolation("chunk of " + Integer.toUnsignedString(rows) + " rows");
        }
        List<ChunkColumn> columns = new ArrayList<>();
        for (int i = 0; i < type.columns().size(); i++) {
            columns.add(ChunkColumn.read(type, i, rowTypes, in, rows));
        }
        in.requireEnd();
        return new Chunk(type, rowTypes, rows, columns);
    }

    /** The same from a copy of the input's bytes: valid for ever. */
    public static Chunk readCopy(WireInput in, RecordType type, RowTypes rowTypes) {
        int start = in.take(in.remaining());
        return read(
                new WireInput(Arrays.copyOfRange(in.bytes(), start, in.position())),
                type,
                rowTypes);
    }

    public int rows() {
        return rows;
    }

    public List<Column> columns() {
        return List.copyOf(columns);
    }

    /** The chunk as rows, each valid as long as the chunk. */
    public List<Row> asRows() {
        return new AbstractList<>() {
            @Override
            public Row get(int row) {
                return new ChunkRow(type, rowTypes, columns, Objects.checkIndex(row, rows));
            }

            @Override
            public int size() {
                return rows;
            }
        };
    }
}
