package org.howdah.onnx.json;

import java.util.ArrayList;
import java.util.List;
import org.howdah.host.error.ErrorCode;
import org.howdah.onnx.tensor.ArrayTensor;
import org.howdah.onnx.tensor.ElementType;
import org.howdah.onnx.tensor.GrowingTensor;
import org.howdah.onnx.tensor.Value;
import org.howdah.onnx.tensor.ValueType;
import org.howdah.onnx.tensor.ValueType.MapType;
import org.howdah.onnx.tensor.ValueType.OptionalType;
import org.howdah.onnx.tensor.ValueType.OtherType;
import org.howdah.onnx.tensor.ValueType.SequenceType;
import org.howdah.onnx.tensor.ValueType.TensorType;

/** Reads values of any type: sequences are arrays, maps objects, absent ones null. */
final class ValueParser {
    private final Cursor cursor;

    ValueParser(Cursor cursor) {
        this.cursor = cursor;
    }

    Value parse(Position position, ValueType type) {
        return switch (type) {
            case TensorType tensor -> tensor(position, tensor);
            case SequenceType sequence -> sequence(position, sequence);
            case MapType map -> map(position, map);
            case OptionalType optional ->
                    cursor.takeWord("null")
                            ? new Value.Absent()
                            : parse(position, optional.value());
            case OtherType other ->
                    throw position.error(ErrorCode.NOT_SUPPORTED, "can't be written as JSON");
        };
    }

    private Value.Tensor tensor(Position position, TensorType type) {
        GrowingTensor target = new GrowingTensor(type.element());
        List<String> strings = TensorParser.parse(cursor, position, type, target);
        return type.element() == ElementType.STRING
                ? new ArrayTensor(ElementType.STRING, target.dimensions(), target.data(), strings)
                : target;
    }

    private Value sequence(Position position, SequenceType type) {
        if (cursor.peek() != '[') {
            throw position.invalid("is %s, not an array".formatted(cursor.describe()));
        }
        cursor.expect('[');
        List<Value> elements = new ArrayList<>();
        if (!cursor.take(']')) {
            do {
                elements.add(parse(position.part(elements.size(), type.element()), type.element()));
            } while (cursor.take(','));
            cursor.expect(']');
        }
        return new Value.Sequence(elements);
    }

    private Value map(Position position, MapType type) {
        if (cursor.peek() != '{') {
            throw position.invalid("is %s, not an object".formatted(cursor.describe()));
        }
        MapBuilder map = new MapBuilder(position, type);
        cursor.expect('{');
        if (!cursor.take('}')) {
            do {
                String key = cursor.readString();
                cursor.expect(':');
                map.put(key, parse(position.part('"' + key + '"', type.value()), type.value()));
            } while (cursor.take(','));
            cursor.expect('}');
        }
        return map.build();
    }
}
