package org.howdah.onnx.vetting;

import org.howdah.onnx.protobuf.WireType;
import org.jspecify.annotations.Nullable;

/** A field of a message of onnx.proto. */
record Field(
        int number, String name, Kind kind, boolean repeated, @Nullable MessageType messageType) {
    /** What a field holds. */
    enum Kind {
        INTEGER(WireType.VARINT),
        FLOAT(WireType.FIXED32),
        DOUBLE(WireType.FIXED64),
        STRING(WireType.LENGTH_DELIMITED),
        DOCUMENT(WireType.LENGTH_DELIMITED),
        BYTES(WireType.LENGTH_DELIMITED),
        MESSAGE(WireType.LENGTH_DELIMITED);

        private final WireType wireType;

        Kind(WireType wireType) {
            this.wireType = wireType;
        }
    }

    boolean mayBe(WireType wireType) {
        return wireType == kind.wireType
                || (repeated && wireType == WireType.LENGTH_DELIMITED && isNumber());
    }

    private boolean isNumber() {
        return switch (kind) {
            case INTEGER, FLOAT, DOUBLE -> true;
            case STRING, DOCUMENT, BYTES, MESSAGE -> false;
        };
    }
}
