package org.howdah.onnx.model;

import org.howdah.onnx.tensor.ElementType;

/** The type of an input or output. */
public record ModelType(Message message) {
    public static ModelType tensor(ElementType type, Object... dimensions) {
        Message shape = new Message();
        for (Object dimension : dimensions) {
            Message one = new Message();
            shape.message(
                    1,
                    dimension instanceof String name
                            ? one.text(2, name)
                            : one.number(1, (Integer) dimension));
        }
        Message tensor = new Message().number(1, type.code()).message(2, shape);
        return new ModelType(new Message().message(1, tensor));
    }

    /** A tensor of any rank. */
    public static ModelType unshaped(ElementType type) {
        return new ModelType(new Message().message(1, new Message().number(1, type.code())));
    }

    public static ModelType sequence(ModelType element) {
        return new ModelType(new Message().message(4, new Message().message(1, element.message)));
    }

    public static ModelType map(ElementType key, ModelType value) {
        Message map = new Message().number(1, key.code()).message(2, value.message);
        return new ModelType(new Message().message(5, map));
    }

    public static ModelType optional(ModelType value) {
        return new ModelType(new Message().message(9, new Message().message(1, value.message)));
    }
}
