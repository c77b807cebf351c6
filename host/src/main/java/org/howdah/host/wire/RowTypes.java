package org.howdah.host.wire;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The row types that a session has defined on its connection. Thread-safe. */
public final class RowTypes {
    private final Map<Long, RecordType> byId = new ConcurrentHashMap<>();
    private final Decoders decoders = new Decoders(this);
    private final Encoders encoders = new Encoders(this);

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

    /** How values of this connection are read. */
    public Decoders decoders() {
        return decoders;
    }

    /** How values of this connection are written. */
    public Encoders encoders() {
        return encoders;
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
