package org.howdah.onnx.vetting;

import org.howdah.onnx.protobuf.Slice;
import org.howdah.onnx.protobuf.WireReader;
import org.jspecify.annotations.Nullable;

/** Attributes: that they hold what their type says, and nothing else. */
final class AttributeCheck {
    private AttributeCheck() {}

    static String name(Slice attribute) {
        for (WireReader field = attribute.message(); field.next(); ) {
            if (field.field() == 1) {
                return field.text();
            }
        }
        return "";
    }

    static void check(Path path) {
        long type = 0;
        Field held = null;
        boolean reference = false;
        for (WireReader field = path.message().message(); field.next(); ) {
            switch (field.field()) {
                case 1, 13 -> {}
                case 20 -> type = field.number();
                case 21 -> reference = field.slice().length() > 0;
                default -> held = held(path, held, field.field());
            }
        }
        if (name(path.message()).isEmpty()) {
            throw Refusal.invalid(path, "has no name");
        }
        reference(path, reference, held);
        type(path, type, held);
    }

    private static @Nullable Field held(Path path, @Nullable Field before, int number) {
        Field held = MessageType.ATTRIBUTE.field(number);
        if (before != null && held != null && !before.equals(held)) {
            throw Refusal.invalid(path, "holds both " + before.name() + " and " + held.name());
        }
        return held;
    }

    private static void reference(Path path, boolean reference, @Nullable Field held) {
        if (!reference) {
            return;
        }
        if (!path.within(MessageType.FUNCTION)) {
            throw Refusal.invalid(path, "has a ref_attr_name outside a function");
        }
        if (held != null) {
            throw Refusal.invalid(path, "has a ref_attr_name and holds " + held.name());
        }
    }

    private static void type(Path path, long type, @Nullable Field held) {
        if (type < 0 || type > 14) {
            throw Refusal.invalid(path, "has the unknown type " + type);
        }
        if (held != null && type != 0 && field(type) != held.number()) {
            throw Refusal.invalid(path, "holds " + held.name() + ", but its type is " + type);
        }
    }

    /** The field of AttributeProto that holds the value of an AttributeType. */
    private static int field(long type) {
        return switch ((int) type) {
            case 11 -> 22;
            case 12 -> 23;
            default -> (int) type + 1;
        };
    }
}
