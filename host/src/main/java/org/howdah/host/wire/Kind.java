package org.howdah.host.wire;

/** How the values of a SQL type travel on the wire, as extension/PROTOCOL.md lists them. */
public enum Kind {
    BOOL(1, 1),
    INT2(2, 2),
    INT4(3, 4),
    INT8(4, 8),
    FLOAT4(5, 4),
    FLOAT8(6, 8),
    TEXT(7, 0),
    BYTEA(8, 0),
    DATE(9, 4),
    TIME(10, 8),
    TIMESTAMP(11, 8),
    TIMESTAMPTZ(12, 8),
    UUID(13, 16),
    NUMERIC(14, 0),
    OTHER(15, 0),
    RECORD(16, 0),
    VOID(17, 0);

    /** Set in a wire code where the value is an array of the kind. */
    public static final int ARRAY = 0x40;

    private static final Kind[] BY_CODE = byCode();

    private final int code;
    private final int width;

    Kind(int code, int width) {
        this.code = code;
        this.width = width;
    }

    private static Kind[] byCode() {
        Kind[] kinds = new Kind[VOID.code + 1];
        for (Kind kind : values()) {
            kinds[kind.code] = kind;
        }
        return kinds;
    }

    /** The kind of that code, without {@link #ARRAY}. */
    static Kind of(int code) {
        if (code <= 0 || code >= BY_CODE.length) {
            throw new ProtocolViolation("unknown kind of value: " + code);
        }
        return BY_CODE[code];
    }

    public int code() {
        return code;
    }

    /** Bytes of a value, or 0 where they vary. */
    public int width() {
        return width;
    }

    /** Whether a value is a {@code string}: its length and its bytes. */
    boolean isString() {
        return this == TEXT || this == BYTEA || this == NUMERIC || this == OTHER;
    }
}
