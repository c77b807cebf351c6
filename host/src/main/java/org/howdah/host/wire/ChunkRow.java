package org.howdah.host.wire;

import java.util.List;

/** A row of a chunk. */
final class ChunkRow extends EncodedRow {
    private final List<ChunkColumn> columns;
    private final int row;

    ChunkRow(RecordType type, RowTypes rowTypes, List<ChunkColumn> columns, int row) {
        super(type, rowTypes);
        this.columns = columns;
        this.row = row;
    }

    @Override
    public boolean isNull(int column) {
        return columns.get(column).isNull(row);
    }

    @Override
    Object decode(int column, Decoder decoder) {
        return columns.get(column).decode(row, decoder);
    }

    @Override
    float decodeFloat(int column, Kind kind) {
        return columns.get(column).toFloat(row);
    }

    @Override
    void copy(int column, WireOutput out) {
        columns.get(column).copy(row, out);
    }
}
