package org.howdah.tests;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.UnknownFieldSet;
import java.util.ArrayList;
import java.util.List;

/** A message of ONNX's Protocol Buffers, by the numbers of its fields. */
record OnnxProto(UnknownFieldSet fields) {

    static OnnxProto of(byte[] bytes) {
        return of(ByteString.copyFrom(bytes));
    }

    private static OnnxProto of(ByteString bytes) {
        try {
            return new OnnxProto(UnknownFieldSet.parseFrom(bytes));
        } catch (InvalidProtocolBufferException e) {
            throw new AssertionError(e);
        }
    }

    boolean has(int field) {
        return fields.hasField(field);
    }

    List<OnnxProto> messages(int field) {
        return bytes(field).stream().map(OnnxProto::of).toList();
    }

    /** The nested message of that field, which must be there. */
    OnnxProto message(int field) {
        return messages(field).getFirst();
    }

    List<ByteString> bytes(int field) {
        return fields.getField(field).getLengthDelimitedList();
    }

    String text(int field) {
        return bytes(field).getFirst().toStringUtf8();
    }

    int number(int field) {
        return fields.getField(field).getVarintList().getFirst().intValue();
    }

    /** The integers of a repeated field, packed or not. */
    List<Long> integers(int field) {
        List<Long> integers = new ArrayList<>(fields.getField(field).getVarintList());
        for (ByteString packed : bytes(field)) {
            var input = packed.newCodedInput();
            try {
                while (!input.isAtEnd()) {
                    integers.add(input.readRawVarint64());
                }
            } catch (java.io.IOException e) {
                throw new AssertionError(e);
            }
        }
        return integers;
    }
}
