package org.howdah.host.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.howdah.host.error.ErrorCode;
import org.howdah.host.error.SqlError;
import org.howdah.host.sql.ColumnType;
import org.howdah.host.sql.RowType;
import org.jspecify.annotations.Nullable;

/** A row type with what the wire needs of it. Two are the same only if they are one object. */
public final class RecordType {
    private final long id;
    private final int typeId;
    private final RowType rowType;
    private final List<ValueType> columns;
    private final List<Map<Class<?>, Decoder>> decoders = new ArrayList<>();
    private final AtomicReferenceArray<@Nullable Encoder> encoders;

    private RecordType(long id, int typeId, RowType rowType, List<ValueType> columns) {
        this.id = id;
        this.typeId = typeId;
        this.rowType = rowType;
        this.columns = List.copyOf(columns);
        this.encoders = new AtomicReferenceArray<>(columns.size());
        for (int i = 0; i < columns.size(); i++) {
            decoders.add(new ConcurrentHashMap<>());
        }
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
        return new RecordType(id, typeId, new RowType(typeId, names), types);
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

    /**
     * How a column is read as a class.
     *
     * @throws SqlError 42804 if it can't be
     */
    Decoder decoder(int column, Class<?> target, RowTypes rowTypes) {
        Decoder known = decoders.get(column).get(target);
        return known != null ? known : findDecoder(column, target, rowTypes);
    }

    private Decoder findDecoder(int column, Class<?> target, RowTypes rowTypes) {
        Fit fit = rowTypes.decoders().find(columns.get(column), target);
        if (fit == null) {
            throw new SqlError(
                    ErrorCode.DATATYPE_MISMATCH,
                    "column \"%s\" is of type %s, which is not read as %s"
                            .formatted(
                                    rowType.columns().get(column).name(),
                                    columns.get(column).displayName(),
                                    target.getTypeName()),
                    "Read it as another Java type, or cast the column in the query.");
        }
        decoders.get(column).put(target, fit.decoder());
        return fit.decoder();
    }

    /** How a value is written into a column. */
    Encoder encoder(int column, RowTypes rowTypes) {
        Encoder known = encoders.get(column);
        if (known == null) {
            known = new DynamicEncoder(columns.get(column), rowTypes.encoders());
            encoders.set(column, known);
        }
        return known;
    }

    /** The type of a record of this row type. */
    public ValueType valueType() {
        return new ValueType(Kind.RECORD, false, typeId, id);
    }
}
