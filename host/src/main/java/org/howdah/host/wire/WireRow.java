package org.howdah.host.wire;

/** A row from a value list. Immutable and thread-safe. */
final class WireRow extends EncodedRow {
    /** What a row takes beside its columns. */
    private static final int BYTES = 64;

    private final byte[] bytes;
    private final int[] positions;

    private WireRow(RecordType type, RowTypes rowTypes, byte[] bytes, int[] positions) {
        super(type, rowTypes);
        this.bytes = bytes;
        this.positions = positions;
    }

    /** Reads a record: its row type's number and its columns. */
    static WireRow read(WireInput in, RowTypes rowTypes) {
        return readColumns(in, rowTypes.get(in.readLong()), rowTypes);
    }

    /** Reads the columns of a record of that type. */
    static WireRow readColumns(WireInput in, RecordType type, RowTypes rowTypes) {
        in.charge(BYTES + (long) Integer.BYTES * type.columns().size());
        int start = in.position();
        int[] positions = Values.positions(in, type, rowTypes);
        for (int i = 0; i < positions.length; i++) {
            positions[i] = positions[i] < 0 ? -1 : positions[i] - start;
        }
        int end = in.position();
        in.position(start);
        return new WireRow(type, rowTypes, in.readBytes(end - start), positions);
    }

    @Override
    public boolean isNull(int column) {
        return positions[column] < 0;
    }

    @Override
    Object decode(int column, Decoder decoder) {
        WireInput in = new WireInput(bytes, positions[column], bytes.length);
        return Decoder.read(decoder, recordType().columns().get(column).isString(), in);
    }

    @Override
    float decodeFloat(int column, Kind kind) {
        int at = positions[column];
        if (kind == Kind.NUMERIC) {
            return Numerics.nearestFloat(new WireInput(bytes, at, bytes.length).readString());
        }
        return Floats.read(kind, bytes, at);
    }

    @Override
    void copy(int column, WireOutput out) {
        int next = column + 1;
        while (positions[next] < 0) {
            next++;
        }
        out.writeBytes(bytes, positions[column], positions[next] - positions[column]);
    }
}
