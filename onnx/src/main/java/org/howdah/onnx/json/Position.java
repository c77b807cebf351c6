package org.howdah.onnx.json;

import org.howdah.host.error.ErrorCode;
import org.howdah.host.error.SqlError;
import org.howdah.onnx.tensor.ValueType;

/** Where in the inputs a value stands, for messages: {@code input "x"[3][0]}. */
final class Position {
    private final String path;
    private final ValueType type;

    /** Indices of the arrays that are open, outermost first. */
    final long[] indices = new long[TensorParser.DEEPEST];

    int depth;

    Position(String path, ValueType type) {
        this.path = path;
        this.type = type;
    }

    static Position ofInput(String name, ValueType type) {
        return new Position("input \"" + name + "\"", type);
    }

    /** A part of what stands here. */
    Position part(Object index, ValueType partType) {
        return new Position("%s[%s]".formatted(this, index), partType);
    }

    SqlError error(ErrorCode code, String problem) {
        return new SqlError(code, this + " " + problem, "It is declared as " + type.label() + ".");
    }

    SqlError invalid(String problem) {
        return error(ErrorCode.INVALID_PARAMETER, problem);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(path);
        for (int i = 0; i < depth; i++) {
            text.append('[').append(indices[i]).append(']');
        }
        return text.toString();
    }
}
