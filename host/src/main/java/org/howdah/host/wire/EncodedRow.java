package org.howdah.host.wire;

import java.util.Objects;
import java.util.StringJoiner;
import org.howdah.host.error.ErrorCode;
import org.howdah.host.error.SqlError;
import org.howdah.host.sql.Row;
import org.howdah.host.sql.RowType;
import org.jspecify.annotations.Nullable;

/** A row that keeps its values as they came and decodes what is asked for. */
abstract class EncodedRow implements Row {
    private final RecordType type;
    private final RowTypes rowTypes;

    EncodedRow(RecordType type, RowTypes rowTypes) {
        this.type = type;
        this.rowTypes = rowTypes;
    }

    RecordType recordType() {
        return type;
    }

    RowTypes rowTypes() {
        return rowTypes;
    }

    /** Decodes a value that isn't NULL. */
    abstract Object decode(int column, Decoder decoder);

    /** Writes a value that isn't NULL as it came. */
    abstract void copy(int column, WireOutput out);

    @Override
    public RowType type() {
        return type.rowType();
    }

    @Override
    public @Nullable Object get(int column) {
        Objects.checkIndex(column, type.columns().size());
        return isNull(column) ? null : decode(column, type.decoder(column, Object.class, rowTypes));
    }

    @Override
    public @Nullable Object get(String column) {
        return get(Rows.require(type(), column));
    }

    @Override
    public <T> T get(String column, Class<T> target) {
        return get(Rows.require(type(), column), target);
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> T get(int column, Class<T> target) {
        Decoder decoder = type.decoder(column, target, rowTypes);
        if (isNull(column)) {
            throw new SqlError(
                    ErrorCode.NULL_NOT_ALLOWED,
                    "column \"" + type().columns().get(column).name() + "\" is NULL");
        }
        return (T) decode(column, decoder);
    }

    @Override
    public float toFloat(int column) {
        if (isNull(column)) {
            return Float.NaN;
        }
        ValueType value = type.columns().get(column);
        if (value.array() || !(Floats.reads(value.kind()) || value.kind() == Kind.NUMERIC)) {
            throw new SqlError(
                    ErrorCode.DATATYPE_MISMATCH,
                    "column \"%s\" of type %s is no number"
                            .formatted(type().columns().get(column).name(), value.displayName()),
                    "Cast it in the query, or leave it out.");
        }
        return decodeFloat(column, value.kind());
    }

    /** Decodes a number that isn't NULL. */
    abstract float decodeFloat(int column, Kind kind);

    @Override
    public Row with(String column, @Nullable Object value) {
        int changed = Rows.require(type(), column);
        WireOutput out = new WireOutput(256);
        int count = type.columns().size();
        int nulls = out.writeBitmap(count);
        for (int i = 0; i < count; i++) {
            if (i == changed ? value == null : isNull(i)) {
                out.setBit(nulls, i);
            } else if (i == changed) {
                type.encoder(i, rowTypes).encode(out, Objects.requireNonNull(value));
            } else {
                copy(i, out);
            }
        }
        return WireRow.readColumns(new WireInput(out.toByteArray()), type, rowTypes);
    }

    @Override
    public String toString() {
        StringJoiner joiner = new StringJoiner(", ", "{", "}");
        for (int i = 0; i < type.columns().size(); i++) {
            joiner.add(type().columns().get(i).name() + "=" + get(i));
        }
        return joiner.toString();
    }
}
