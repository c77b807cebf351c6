package org.howdah.onnx.protobuf;

/** How a field's value lies on the wire; groups, long deprecated, are not among them. */
public enum WireType {
    VARINT(0),
    FIXED64(1),
    LENGTH_DELIMITED(2),
    FIXED32(5);

    private final int code;

    WireType(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }

    static WireType of(int code, int offset) {
        return switch (code) {
            case 0 -> VARINT;
            case 1 -> FIXED64;
            case 2 -> LENGTH_DELIMITED;
            case 5 -> FIXED32;
            case 3, 4 -> throw new MalformedProtobuf(offset, "a group, which is not supported");
            default -> throw new MalformedProtobuf(offset, "wire type " + code);
        };
    }
}
