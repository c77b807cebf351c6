package org.howdah.host.wire;

import java.util.Locale;

/**
 * The protocol's {@code type}: how the values of a SQL type travel.
 *
 * @param kind the kind of a value, or of an array's elements
 * @param array whether it is an array of that kind
 * @param typeId PostgreSQL's object id of the type as declared, 0 for the kind's own type
 * @param rowTypeId for records and arrays of them: the row type, 0 where each value names its own
 */
public record ValueType(Kind kind, boolean array, int typeId, long rowTypeId) {

    /** The type of a kind itself. */
    public static ValueType of(Kind kind) {
        return new ValueType(kind, false, 0, 0);
    }

    /** The type of arrays of a kind itself. */
    public static ValueType arrayOf(Kind kind) {
        return new ValueType(kind, true, 0, 0);
    }

    public static ValueType read(WireInput in) {
        int code = in.readU8();
        Kind kind = Kind.of(code & ~Kind.ARRAY);
        boolean array = (code & Kind.ARRAY) != 0;
        if (array && kind == Kind.VOID) {
            throw new ProtocolViolation("array of void");
        }
        int typeId = in.readInt();
        return new ValueType(kind, array, typeId, kind == Kind.RECORD ? in.readLong() : 0);
    }

    public void write(WireOutput out) {
        out.writeU8(array ? kind.code() | Kind.ARRAY : kind.code());
        out.writeInt(typeId);
        if (kind == Kind.RECORD) {
            out.writeLong(rowTypeId);
        }
    }

    /** The type of an array's elements. */
    ValueType element() {
        return new ValueType(kind, false, 0, rowTypeId);
    }

    /** Whether a single value is a {@code string}: its length and its bytes. */
    public boolean isString() {
        return !array && kind.isString();
    }

    /** What to call the type in a message, e.g. {@code float4[]}. */
    public String displayName() {
        String name =
                kind == Kind.OTHER
                        ? "type " + Integer.toUnsignedString(typeId)
                        : kind.name().toLowerCase(Locale.ROOT);
        return array ? name + "[]" : name;
    }
}
