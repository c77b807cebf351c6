package org.howdah.onnx.json;

import java.lang.foreign.MemorySegment;
import java.util.List;
import org.howdah.onnx.tensor.ElementType;
import org.howdah.onnx.tensor.Elements;
import org.howdah.onnx.tensor.Value;

/** Writes values as JSON. */
final class ValuePrinter {
    private final StringBuilder out;

    ValuePrinter(StringBuilder out) {
        this.out = out;
    }

    void print(Value value) {
        switch (value) {
            case Value.Tensor tensor ->
                    printLevel(tensor, tensor.data(), tensor.dimensions(), 0, 0);
            case Value.Sequence sequence -> printSequence(sequence.elements());
            case Value.Mapping map -> printMap(map.keys(), map.values());
            case Value.Absent() -> out.append("null");
        }
    }

    private void printSequence(List<Value> elements) {
        out.append('[');
        for (int i = 0; i < elements.size(); i++) {
            out.append(i == 0 ? "" : ", ");
            print(elements.get(i));
        }
        out.append(']');
    }

    private void printMap(Value.Tensor keys, Value.Tensor values) {
        out.append('{');
        for (int i = 0; i < keys.size(); i++) {
            out.append(i == 0 ? "" : ", ");
            if (keys.type() == ElementType.STRING) {
                printString(keys.strings().get(i));
            } else {
                out.append('"').append(Elements.readLong(keys.data(), keys.type(), i)).append('"');
            }
            out.append(": ");
            printElement(values, values.data(), i);
        }
        out.append('}');
    }

    /** Returns the index of the first element that isn't printed yet. */
    private long printLevel(
            Value.Tensor tensor, MemorySegment data, long[] dimensions, int level, long from) {
        if (level == dimensions.length) {
            printElement(tensor, data, from);
            return from + 1;
        }
        long next = from;
        out.append('[');
        for (long i = 0; i < dimensions[level]; i++) {
            if (i > 0) {
                out.append(", ");
            }
            next = printLevel(tensor, data, dimensions, level + 1, next);
        }
        out.append(']');
        return next;
    }

    private void printElement(Value.Tensor tensor, MemorySegment data, long index) {
        ElementType type = tensor.type();
        switch (type.kind()) {
            case FLOATING -> DoubleText.append(out, Elements.readDouble(data, type, index));
            case SIGNED -> out.append(Elements.readLong(data, type, index));
            case UNSIGNED ->
                    out.append(Long.toUnsignedString(Elements.readLong(data, type, index)));
            case BOOLEAN -> out.append(Elements.readLong(data, type, index) != 0);
            case TEXT -> printString(tensor.strings().get(Math.toIntExact(index)));
            case COMPLEX -> printComplex(data, type, index);
        }
    }

    private void printComplex(MemorySegment data, ElementType type, long index) {
        ElementType part =
                type == ElementType.COMPLEX64 ? ElementType.FLOAT32 : ElementType.FLOAT64;
        out.append('[');
        DoubleText.append(out, Elements.readDouble(data, part, 2 * index));
        out.append(", ");
        DoubleText.append(out, Elements.readDouble(data, part, 2 * index + 1));
        out.append(']');
    }

    void printString(String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c < ' ') {
                out.append("\\u%04x".formatted((int) c));
            } else {
                out.append(c);
            }
        }
        out.append('"');
    }
}
