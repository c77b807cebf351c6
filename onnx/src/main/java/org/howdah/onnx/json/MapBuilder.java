package org.howdah.onnx.json;

import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import org.howdah.host.error.ErrorCode;
import org.howdah.onnx.tensor.ArrayTensor;
import org.howdah.onnx.tensor.ElementType;
import org.howdah.onnx.tensor.GrowingTensor;
import org.howdah.onnx.tensor.Value;
import org.howdah.onnx.tensor.ValueType.MapType;
import org.howdah.onnx.tensor.ValueType.TensorType;

/** Collects the entries of an object as a map, whose values are single elements. */
final class MapBuilder {
    private final Position position;
    private final MapType type;
    private final List<String> keys = new ArrayList<>();
    private final List<Value.Tensor> values = new ArrayList<>();

    MapBuilder(Position position, MapType type) {
        if (!(type.value() instanceof TensorType)) {
            throw position.error(ErrorCode.NOT_SUPPORTED, "maps to what is no tensor");
        }
        this.position = position;
        this.type = type;
    }

    void put(String key, Value value) {
        Value.Tensor tensor = (Value.Tensor) value;
        if (tensor.size() != 1) {
            throw position.invalid("maps \"%s\" to more than one element".formatted(key));
        }
        keys.add(key);
        values.add(tensor);
    }

    Value build() {
        return new Value.Mapping(keys(), values());
    }

    private Value.Tensor keys() {
        if (type.key() == ElementType.STRING) {
            return ArrayTensor.ofStrings(shape(), keys.toArray(String[]::new));
        }
        GrowingTensor tensor = new GrowingTensor(type.key());
        Position place =
                position.part(
                        "key", new TensorType(type.key(), java.util.Optional.empty(), List.of()));
        ElementParser parser = new ElementParser(new Cursor(String.join(" ", keys)), place, tensor);
        keys.forEach(key -> parser.next());
        tensor.setDimensions(shape());
        return tensor;
    }

    private Value.Tensor values() {
        ElementType element = ((TensorType) type.value()).element();
        if (element == ElementType.STRING) {
            return ArrayTensor.ofStrings(
                    shape(),
                    values.stream()
                            .map(value -> value.strings().getFirst())
                            .toArray(String[]::new));
        }
        GrowingTensor tensor = new GrowingTensor(element);
        tensor.setDimensions(shape());
        for (int i = 0; i < values.size(); i++) {
            MemorySegment one = values.get(i).data();
            MemorySegment.copy(one, 0, tensor.data(), i * one.byteSize(), one.byteSize());
        }
        return tensor;
    }

    private long[] shape() {
        return new long[] {keys.size()};
    }
}
