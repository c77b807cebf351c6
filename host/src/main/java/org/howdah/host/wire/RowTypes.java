package org.howdah.host.wire;

import java.util.HashMap;
import java.util.Map;

/**
 * The row types that a session has defined on its connection. Belongs to the connection's thread.
 */
public final class RowTypes {
    private final Map<Long, RecordType> byId = new HashMap<>();

    /** No row types yet. */
    public RowTypes() {}

    /** Takes a ROWTYPE message. */
    public void define(WireInput in) {
        long id = in.readLong();
        int typeId = in.readInt();
        if (id == 0) {
            throw new ProtocolViolation("row type has number 0");
        }
        byId.put(id, RecordType.read(id, typeId, in, this));
        in.requireEnd();
    }

    /** Reads a SQL_COLUMNS message. */
    public RecordType readColumns(WireInput in) {
        RecordType type = RecordType.read(0, 0, in, this);
        in.requireEnd();
        return type;
    }

    public boolean isEmpty() {
        return byId.isEmpty();
    }

    /** The row type of that number, which must have been defined. */
    public RecordType get(long id) {
        RecordType type = byId.get(id);
        if (type == null) {
            throw new ProtocolViolation(
                    "row type " + Long.toUnsignedString(id) + " was not defined");
        }
        return type;
    }
}
