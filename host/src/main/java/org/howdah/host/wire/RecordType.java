package org.howdah.host.wire;

import java.util.ArrayList;
import java.util.List;
import org.howdah.host.sql.ColumnType;
import org.howdah.host.sql.RowType;

/** A row type with what the wire needs of it. Two are the same only if they are one object. */
public final class RecordType {
    private final long id;
    private final int typeId;
    private final RowType rowType;
    private final List<ValueType> columns;

    private RecordType(long id, int typeId, RowType rowType, List<ValueType> columns) {
        this.id = id;
        this.typeId = typeId;
        this.rowType = rowType;
        this.columns = List.copyOf(columns);
    }

    /** Reads {@code u16 columns, each: string name, type}. */
    static RecordType read(long id, int typeId, WireInput in, RowTypes known) {
        int count = in.readU16();
        List<ColumnType> names = new ArrayList<>();
        List<ValueType> types = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String name = in.readString();
            ValueType type = ValueType.read(in);
            names.add(column(name, type, known));
            types.add(type);
        }
        return new RecordType(id, typeId, new RowType(names), types);
    }

    private static ColumnType column(String name, ValueType type, RowTypes known) {
        RowType row = type.rowTypeId() == 0 ? null : known.get(type.rowTypeId()).rowType();
        return new ColumnType(name, type.typeId(), type.kind(), type.array(), row);
    }

    /** The session's number of the row type, 0 for the columns of a query. */
    public long id() {
        return id;
    }

    /** PostgreSQL's object id of the type, 2249 for an anonymous record. */
    public int typeId() {
        return typeId;
    }

    public RowType rowType() {
        return rowType;
    }

    public List<ValueType> columns() {
        return columns;
    }

    /** The type of a record of this row type. */
    public ValueType valueType() {
        return new ValueType(Kind.RECORD, false, typeId, id);
    }
}
