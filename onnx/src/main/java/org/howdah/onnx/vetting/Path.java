package org.howdah.onnx.vetting;

import org.howdah.onnx.protobuf.MalformedProtobuf;
import org.howdah.onnx.protobuf.Slice;
import org.howdah.onnx.protobuf.WireReader;
import org.jspecify.annotations.Nullable;

/** Where a message stands in the model; what it is called is found out when an error asks. */
record Path(@Nullable Path parent, @Nullable Field field, MessageType type, Slice message) {
    private static final int LONGEST_NAME = 80;

    static Path root(Slice model) {
        return new Path(null, null, MessageType.MODEL, model);
    }

    Path child(Field child, MessageType childType, Slice value) {
        return new Path(this, child, childType, value);
    }

    boolean within(MessageType ancestor) {
        for (Path path = parent; path != null; path = path.parent) {
            if (path.type == ancestor) {
                return true;
            }
        }
        return false;
    }

    /** As {@code graph.node[3].attribute "body".g.initializer "w"}. */
    @Override
    public String toString() {
        if (parent == null || field == null) {
            return "model";
        }
        String step = field.name() + label(parent, field);
        return parent.parent == null ? step : parent + "." + step;
    }

    private String label(Path container, Field step) {
        if (!step.repeated()) {
            return "";
        }
        String name = name();
        return name.isEmpty() ? "[" + index(container, step) + "]" : " " + quoted(name);
    }

    private int index(Path container, Field step) {
        int index = 0;
        for (WireReader other = container.message.message(); other.next(); ) {
            if (other.field() != step.number()) {
                continue;
            }
            if (other.slice().start() == message.start()) {
                break;
            }
            index++;
        }
        return index;
    }

    private String name() {
        try {
            for (WireReader own = message.message(); own.next(); ) {
                if (own.field() == type.nameField()) {
                    return own.text();
                }
            }
        } catch (MalformedProtobuf e) {
            return "";
        }
        return "";
    }

    /** A text of the model as messages show it: short and on one line. */
    static String quoted(String text) {
        String line = text.replaceAll("\\p{Cntrl}", "?");
        return line.length() <= LONGEST_NAME
                ? "\"" + line + "\""
                : "\"" + line.substring(0, LONGEST_NAME) + "...\"";
    }
}
