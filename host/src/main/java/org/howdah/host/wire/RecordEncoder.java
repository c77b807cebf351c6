package org.howdah.host.wire;

import org.howdah.host.error.ErrorCode;
import org.howdah.host.error.SqlError;
import org.jspecify.annotations.Nullable;

/**
 * Writes a record with its row type's number. A record of no known row type must be a row that has
 * one itself.
 */
final class RecordEncoder implements Encoder {
    private final @Nullable ColumnsEncoder columns;
    private final RowTypes rowTypes;

    RecordEncoder(ValueType type, Class<?> source, RowTypes rowTypes) {
        this.rowTypes = rowTypes;
        if (type.rowTypeId() == 0) {
            columns = null;
        } else {
            columns = new ColumnsEncoder(rowTypes.get(type.rowTypeId()), rowTypes);
            columns.prepare(source);
        }
    }

    @Override
    public void encode(WireOutput out, Object value) {
        ColumnsEncoder encoder = columns != null ? columns : ownColumns(value);
        out.writeLong(encoder.type().id());
        encoder.encode(out, value);
    }

    private ColumnsEncoder ownColumns(Object value) {
        if (value instanceof EncodedRow row && row.recordType().id() != 0) {
            return new ColumnsEncoder(rowTypes.get(row.recordType().id()), rowTypes);
        }
        throw new SqlError(
                ErrorCode.DATATYPE_MISMATCH,
                "record of unknown columns can't be made from " + value.getClass().getTypeName(),
                "Name the columns in SQL: by OUT parameters, RETURNS TABLE, a composite type, or AS"
                        + " t(a int, ...) in FROM.");
    }
}
