package org.howdah.host.wire;

import java.util.List;
import org.howdah.host.error.ErrorCode;
import org.howdah.host.error.SqlError;
import org.howdah.host.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * Writes the columns of a record from a {@link Row} or a Java record by their names, or from an
 * {@code Object[]} or {@code List} by position.
 */
final class ColumnsEncoder implements Encoder {
    private final RecordType type;
    private final RowTypes rowTypes;
    private volatile @Nullable JavaRecordColumns javaRecord;
    private volatile ColumnsEncoder successor = this;

    ColumnsEncoder(RecordType type, RowTypes rowTypes) {
        this.type = type;
        this.rowTypes = rowTypes;
    }

    RecordType type() {
        return type;
    }

    /** This encoder, or one of the definition that has taken its row type's place. */
    private ColumnsEncoder current() {
        ColumnsEncoder last = successor;
        RecordType defined = rowTypes.get(type.id());
        if (last.type != defined) {
            last = new ColumnsEncoder(defined, rowTypes);
            successor = last;
        }
        return last;
    }

    /** Fails now where all values of the class would. */
    void prepare(Class<?> source) {
        if (source.isRecord()) {
            javaRecord = new JavaRecordColumns(source, type, rowTypes);
        }
    }

    @Override
    public void encode(WireOutput out, Object value) {
        current().encodeAs(out, value);
    }

    private void encodeAs(WireOutput out, Object value) {
        switch (value) {
            case EncodedRow row when row.recordType() == type -> copy(out, row);
            case Row row -> fromRow(out, row);
            case Object[] values -> fromValues(out, values);
            case List<?> values -> fromValues(out, values.toArray());
            case Record record -> fromRecord(out, record);
            default ->
                    throw new SqlError(
                            ErrorCode.DATATYPE_MISMATCH,
                            "value of Java type %s does not fit a row"
                                    .formatted(value.getClass().getTypeName()),
                            "Rows are of type Row, a Java record, Object[] or List.");
        }
    }

    private void copy(WireOutput out, EncodedRow row) {
        int count = type.columns().size();
        int nulls = out.writeBitmap(count);
        for (int i = 0; i < count; i++) {
            if (row.isNull(i)) {
                out.setBit(nulls, i);
            } else {
                row.copy(i, out);
            }
        }
    }

    private void fromRow(WireOutput out, Row row) {
        int count = type.columns().size();
        @Nullable Object[] values = new @Nullable Object[count];
        for (int i = 0; i < count; i++) {
            values[i] = row.get(type.rowType().columns().get(i).name());
        }
        fromValues(out, values);
    }

    private void fromRecord(WireOutput out, Record record) {
        JavaRecordColumns columns = javaRecord;
        if (columns == null || columns.recordClass() != record.getClass()) {
            columns = new JavaRecordColumns(record.getClass(), type, rowTypes);
            javaRecord = columns;
        }
        columns.encode(out, record);
    }

    private void fromValues(WireOutput out, @Nullable Object[] values) {
        int count = type.columns().size();
        if (values.length != count) {
            throw new SqlError(
                    ErrorCode.DATATYPE_MISMATCH,
                    "row has %d values for %d columns".formatted(values.length, count),
                    "The columns are: " + Rows.names(type.rowType()));
        }
        int nulls = out.writeBitmap(count);
        for (int i = 0; i < count; i++) {
            Object value = values[i];
            if (value == null) {
                out.setBit(nulls, i);
            } else {
                type.encoder(i, rowTypes).encode(out, value);
            }
        }
    }
}
