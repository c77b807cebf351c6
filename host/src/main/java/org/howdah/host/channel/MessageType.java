package org.howdah.host.channel;

import org.howdah.host.wire.ProtocolViolation;
import org.jspecify.annotations.Nullable;

/** What a message says; the codes are the wire's. */
public enum MessageType {
    FUNCTION(1),
    ROWTYPE(2),
    CALL(3),
    RING(4),
    CANCEL(5),
    RESULT(16),
    ROWS(17),
    END(18),
    ERROR(19),
    NOTICE(20),
    SQL(21),
    WATCH(22),
    RING_READY(23),
    SQL_COLUMNS(32),
    SQL_CHUNK(33),
    SQL_DONE(34),
    SQL_ERROR(35);

    private static final @Nullable MessageType[] BY_CODE = byCode();

    private final int code;

    MessageType(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }

    static MessageType of(int code) {
        MessageType type = code < BY_CODE.length ? BY_CODE[code] : null;
        if (type == null) {
            throw new ProtocolViolation("there is no message of type " + code);
        }
        return type;
    }

    private static @Nullable MessageType[] byCode() {
        @Nullable MessageType[] types = new @Nullable MessageType[SQL_ERROR.code + 1];
        for (MessageType type : values()) {
            types[type.code] = type;
        }
        return types;
    }
}
