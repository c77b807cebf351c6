package org.howdah.host.wire;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.howdah.host.error.ErrorCode;
import org.howdah.host.error.SqlError;
import org.howdah.host.sql.Column;
import org.howdah.host.sql.ColumnType;
import org.jspecify.annotations.Nullable;

/** A column of a chunk, read where the chunk's bytes lie. */
final class ChunkColumn implements Column {
    private final RecordType owner;
    private final int index;
    private final RowTypes rowTypes;
    private final ValueType type;
    private final byte[] bytes;
    private final int rows;
    private final int nulls;
    private final int offsets;
    private final int values;

    private ChunkColumn(RecordType owner, int index, RowTypes rowTypes, WireInput in, int rows) {
        this.owner = owner;
        this.index = index;
        this.rowTypes = rowTypes;
        this.type = owner.columns().get(index);
        this.bytes = in.bytes();
        this.rows = rows;
        this.nulls = in.readBool() ? in.takeBitmap(rows) : ElementsDecoder.NO_NULLS;
        if (fixedWidth()) {
            this.offsets = -1;
            this.values = take(in, (long) rows * type.kind().width());
        } else {
            this.offsets = take(in, 4L * rows + 4);
            this.values = in.take(checkOffsets());
        }
    }

    /** Passes a column's bytes, which the column goes on to use. */
    static ChunkColumn read(
            RecordType owner, int index, RowTypes rowTypes, WireInput in, int rows) {
        return new ChunkColumn(owner, index, rowTypes, in, rows);
    }

    private static int take(WireInput in, long length) {
        if (length > in.remaining()) {
            throw new ProtocolViolation(
                    "column of " + length + " bytes is longer than its message");
        }
        return in.take((int) length);
    }

    private boolean fixedWidth() {
        return !type.array() && (type.kind().width() > 0 || type.kind() == Kind.VOID);
    }

    /** Checks that no value ends before it starts; returns the end of the last. */
    private int checkOffsets() {
        int last = 0;
        if (offset(0) != 0) {
            throw new ProtocolViolation("column's first offset is " + offset(0));
        }
        for (int i = 1; i <= rows; i++) {
            int next = offset(i);
            if (next < last) {
                throw new ProtocolViolation("column's offsets decrease");
            }
            last = next;
        }
        return last;
    }

    private int offset(int row) {
        return (int) WireInput.INT.get(bytes, offsets + 4 * row);
    }

    private int start(int row) {
        return values + (offsets < 0 ? row * type.kind().width() : offset(row));
    }

    private int length(int row) {
        return offsets < 0 ? type.kind().width() : offset(row + 1) - offset(row);
    }

    @Override
    public ColumnType type() {
        return owner.rowType().columns().get(index);
    }

    @Override
    public int rows() {
        return rows;
    }

    @Override
    public boolean hasNulls() {
        return nulls != ElementsDecoder.NO_NULLS;
    }

    @Override
    public boolean isNull(int row) {
        Objects.checkIndex(row, rows);
        return hasNulls() && WireInput.bit(bytes, nulls, row);
    }

    @Override
    public @Nullable Object get(int row) {
        return isNull(row) ? null : decode(row, owner.decoder(index, Object.class, rowTypes));
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> T get(int row, Class<T> target) {
        Decoder decoder = owner.decoder(index, target, rowTypes);
        if (isNull(row)) {
            throw new SqlError(
                    ErrorCode.NULL_NOT_ALLOWED, "column \"" + type().name() + "\" is NULL");
        }
        return (T) decode(row, decoder);
    }

    Object decode(int row, Decoder decoder) {
        int start = start(row);
        int length = length(row);
        return decoder.decode(new WireInput(bytes, start, start + length), length);
    }

    /** Writes a value that isn't NULL as a value on its own. */
    void copy(int row, WireOutput out) {
        int length = length(row);
        if (type.isString()) {
            out.writeInt(length);
        }
        out.writeBytes(bytes, start(row), length);
    }

    @Override
    public void toFloats(float[] target, int start, int stride) {
        if (!type.array() && Floats.reads(type.kind())) {
            Floats.read(type.kind(), bytes, values, rows, target, start, stride);
            for (int row = 0; hasNulls() && row < rows; row++) {
                if (WireInput.bit(bytes, nulls, row)) {
                    target[start + row * stride] = Float.NaN;
                }
            }
        } else {
            requireNumeric("real");
            for (int row = 0; row < rows; row++) {
                target[start + row * stride] =
                        isNull(row) ? Float.NaN : Numerics.nearestFloat(text(row));
            }
        }
    }

    @Override
    public void toDoubles(double[] target, int start, int stride) {
        if (!type.array() && Doubles.reads(type.kind())) {
            Doubles.read(type.kind(), bytes, values, rows, target, start, stride);
            for (int row = 0; hasNulls() && row < rows; row++) {
                if (WireInput.bit(bytes, nulls, row)) {
                    target[start + row * stride] = Double.NaN;
                }
            }
        } else {
            requireNumeric("double precision");
            for (int row = 0; row < rows; row++) {
                target[start + row * stride] =
                        isNull(row) ? Double.NaN : Numerics.nearestDouble(text(row));
            }
        }
    }

    /** A number that isn't NULL. */
    float toFloat(int row) {
        return type.kind() == Kind.NUMERIC
                ? Numerics.nearestFloat(text(row))
                : Floats.read(type.kind(), bytes, start(row));
    }

    private String text(int row) {
        return new String(bytes, start(row), length(row), StandardCharsets.ISO_8859_1);
    }

    private void requireNumeric(String wanted) {
        if (type.array() || type.kind() != Kind.NUMERIC) {
            throw new SqlError(
                    ErrorCode.DATATYPE_MISMATCH,
                    "column \"%s\" of type %s is no number"
                            .formatted(type().name(), type.displayName()),
                    "Cast it in the query, e.g. to " + wanted + ", or leave it out.");
        }
    }
}
