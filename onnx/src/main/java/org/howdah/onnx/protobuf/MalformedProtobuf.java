package org.howdah.onnx.protobuf;

/** Bytes that are no message in Protocol Buffers' wire format. */
public final class MalformedProtobuf extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int offset;

    MalformedProtobuf(int offset, String message) {
        super("byte " + offset + ": " + message);
        this.offset = offset;
    }

    /** Where in the array the offending bytes begin. */
    public int offset() {
        return offset;
    }
}
