package org.howdah.onnx.vetting;

import org.howdah.onnx.protobuf.Slice;
import org.howdah.onnx.protobuf.WireReader;
import org.howdah.onnx.protobuf.WireType;

/** Goes through all messages of a model: what is inside a message is checked before itself. */
final class Walk {
    // Protocol Buffers' own parsers refuse deeper messages.
    private static final int MESSAGE_DEPTH = 100;

    private final Limits limits;
    private final ModelCheck check;
    private long messages;

    Walk(Limits limits, ModelCheck check) {
        this.limits = limits;
        this.check = check;
    }

    void walk(Path path, int depth, int graphDepth) {
        enter(path, depth, graphDepth);
        int seen = 0;
        for (WireReader reader = path.message().message(); reader.next(); ) {
            Field field = known(path, reader);
            if (!field.repeated()) {
                if (((seen >>> field.number()) & 1) != 0) {
                    throw Refusal.invalid(path, "has the field " + field.name() + " twice");
                }
                seen |= 1 << field.number();
            }
            value(path, field, reader, depth, graphDepth);
        }
        check.check(path);
    }

    private void enter(Path path, int depth, int graphDepth) {
        if (depth > MESSAGE_DEPTH) {
            throw Refusal.malformed("more than " + MESSAGE_DEPTH + " messages inside each other");
        }
        if (graphDepth > limits.graphDepth()) {
            throw Refusal.tooLarge(
                    path,
                    "levels of graphs inside each other",
                    graphDepth,
                    limits.graphDepth(),
                    Limits.NESTING);
        }
        count();
    }

    private void count() {
        if (++messages > limits.messages()) {
            throw Refusal.tooLarge("model", "messages and texts", messages, limits.messages());
        }
    }

    private static Field known(Path path, WireReader reader) {
        Field field = path.type().field(reader.field());
        if (field == null) {
            throw Refusal.invalid(path, "has the unknown field number " + reader.field());
        }
        if (!field.mayBe(reader.wireType())) {
            throw Refusal.invalid(
                    path, "has the field " + field.name() + " in wire type " + reader.wireType());
        }
        return field;
    }

    private void value(Path path, Field field, WireReader reader, int depth, int graphDepth) {
        switch (field.kind()) {
            case STRING -> text(path, field, reader.slice(), limits.stringBytes());
            case DOCUMENT -> text(path, field, reader.slice(), limits.documentBytes());
            case BYTES -> {}
            case INTEGER, FLOAT, DOUBLE -> packed(path, field, reader);
            case MESSAGE -> {
                MessageType type = field.messageType();
                if (type != null) {
                    int within = type == MessageType.GRAPH ? graphDepth + 1 : graphDepth;
                    walk(path.child(field, type, reader.slice()), depth + 1, within);
                }
            }
        }
    }

    private void text(Path path, Field field, Slice text, int limit) {
        count();
        if (text.length() > limit) {
            throw Refusal.tooLarge(path + "." + field.name(), "bytes", text.length(), limit);
        }
        text.requireText();
    }

    private static void packed(Path path, Field field, WireReader reader) {
        if (reader.wireType() != WireType.LENGTH_DELIMITED) {
            return;
        }
        Slice values = reader.slice();
        if (field.kind() == Field.Kind.INTEGER) {
            values.countVarints();
        } else if (values.length() % (field.kind() == Field.Kind.FLOAT ? 4 : 8) != 0) {
            throw Refusal.malformed(path + "." + field.name() + " is truncated");
        }
    }
}
