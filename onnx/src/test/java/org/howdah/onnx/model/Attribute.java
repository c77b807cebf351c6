package org.howdah.onnx.model;

import java.nio.charset.StandardCharsets;

/** A setting of an operator. */
public record Attribute(Message message) {
    public static Attribute integer(String name, long value) {
        return new Attribute(new Message().text(1, name).number(3, value).number(20, 2));
    }

    public static Attribute integers(String name, long... values) {
        Message message = new Message().text(1, name);
        for (long value : values) {
            message.number(8, value);
        }
        return new Attribute(message.number(20, 7));
    }

    public static Attribute strings(String name, String... values) {
        Message message = new Message().text(1, name);
        for (String value : values) {
            message.bytes(9, value.getBytes(StandardCharsets.UTF_8));
        }
        return new Attribute(message.number(20, 8));
    }

    public static Attribute type(String name, ModelType value) {
        return new Attribute(
                new Message().text(1, name).message(14, value.message()).number(20, 13));
    }
}
