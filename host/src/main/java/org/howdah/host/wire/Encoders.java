package org.howdah.host.wire;

import java.util.Collection;
import java.util.List;
import org.howdah.host.error.ErrorCode;
import org.howdah.host.error.SqlError;
import org.howdah.host.sql.MultiArray;
import org.howdah.host.sql.Row;
import org.jspecify.annotations.Nullable;

/** Finds how values of a Java type are written as a SQL type. Thread-safe. */
public final class Encoders {
    private final RowTypes rowTypes;

    Encoders(RowTypes rowTypes) {
        this.rowTypes = rowTypes;
    }

    /**
     * How to write the class as the type, or null where it can't be; an {@code Object} is judged by
     * each value.
     */
    public @Nullable Encoder find(ValueType type, Class<?> source) {
        Class<?> boxed = NaturalTypes.boxed(source);
        if (NaturalTypes.isPolymorphic(type)) {
            return Encoders::unencodable;
        }
        if (boxed == Object.class) {
            return new DynamicEncoder(type, this);
        }
        if (type.array()) {
            return array(type, boxed);
        }
        return type.kind() == Kind.RECORD ? record(type, boxed) : single(type.kind(), boxed);
    }

    private static @Nullable Encoder single(Kind kind, Class<?> source) {
        return kind == Kind.VOID && source == Void.class
                ? (out, value) -> {}
                : ScalarEncoders.find(kind, source);
    }

    private static void unencodable(WireOutput out, Object value) {
        throw new SqlError(ErrorCode.INTERNAL, "result is of a polymorphic type");
    }

    private @Nullable Encoder array(ValueType type, Class<?> source) {
        if (Collection.class.isAssignableFrom(source)) {
            Encoder array = new ArrayEncoder(type, new DynamicEncoder(type.element(), this), 1);
            return (out, value) -> array.encode(out, ((Collection<?>) value).toArray());
        }
        if (source == MultiArray.class) {
            return new MultiArrayEncoder(type, new DynamicEncoder(type, this));
        }
        Encoder bulk = PrimitiveArrayEncoders.find(type.kind(), source);
        if (bulk != null) {
            return bulk;
        }
        Class<?> component = source;
        int rank = 0;
        while (component.isArray() && !(component == byte[].class && type.kind() == Kind.BYTEA)) {
            component = component.componentType();
            rank++;
        }
        Encoder element = rank == 0 ? null : find(type.element(), component);
        return element == null ? null : new ArrayEncoder(type, element, rank);
    }

    private @Nullable Encoder record(ValueType type, Class<?> source) {
        boolean fits =
                Row.class.isAssignableFrom(source)
                        || source.isRecord()
                        || source == Object[].class
                        || List.class.isAssignableFrom(source);
        return fits ? new RecordEncoder(type, source, rowTypes) : null;
    }

    /**
     * How to write a class as the columns of a record only, without the row type's number.
     *
     * @param source null if it can't be
     */
    public @Nullable Encoder findColumns(RecordType type, Class<?> source) {
        ColumnsEncoder columns = new ColumnsEncoder(type, rowTypes);
        if (source != Object.class && record(type.valueType(), source) == null) {
            return null;
        }
        columns.prepare(source);
        return columns;
    }
}
