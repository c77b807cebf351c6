package org.howdah.onnx.option;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.howdah.host.error.ErrorCode;
import org.howdah.host.error.SqlError;
import tools.jackson.databind.JsonNode;

/** One JSON object of a model's options, whose members are read by name and type. */
record OptionObject(String path, JsonNode node) {

    /**
     * The object with those members at most.
     *
     * @throws SqlError 22023 if it is no object or has others
     */
    static OptionObject of(String path, JsonNode node, List<String> known) {
        if (!node.isObject()) {
            throw invalid(path, node, "an object");
        }
        for (String name : node.propertyNames()) {
            if (!known.contains(name)) {
                throw new SqlError(
                        ErrorCode.INVALID_PARAMETER,
                        "unknown option \"%s\"".formatted(join(path, name)),
                        "Valid are %s.".formatted(String.join(", ", known)));
            }
        }
        return new OptionObject(path, node);
    }

    boolean has(String name) {
        return node.has(name);
    }

    JsonNode get(String name) {
        return node.get(name);
    }

    boolean flag(String name, boolean otherwise) {
        if (!has(name)) {
            return otherwise;
        }
        JsonNode value = get(name);
        String text = value.isString() ? value.stringValue() : value.toString();
        return switch (text) {
            case "true", "1" -> true;
            case "false", "0" -> false;
            default -> throw invalid(join(path, name), value, "true or false");
        };
    }

    int number(String name, int least, int most, int otherwise) {
        return has(name) ? integer(name, least, most) : otherwise;
    }

    OptionalInt number(String name, int least, int most) {
        return has(name) ? OptionalInt.of(integer(name, least, most)) : OptionalInt.empty();
    }

    private int integer(String name, int least, int most) {
        JsonNode value = get(name);
        if (!value.isIntegralNumber() || value.asLong() < least || value.asLong() > most) {
            throw invalid(
                    join(path, name), value, "an integer from %d to %d".formatted(least, most));
        }
        return value.asInt();
    }

    String text(String name) {
        JsonNode value = get(name);
        if (!value.isString()) {
            throw invalid(join(path, name), value, "a text");
        }
        return value.stringValue();
    }

    /** The members as texts, whatever scalars they are. */
    Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        for (String name : node.propertyNames()) {
            JsonNode value = get(name);
            if (value.isContainer() || value.isNull()) {
                throw invalid(join(path, name), value, "a text or a number");
            }
            texts.put(name, value.isString() ? value.stringValue() : value.toString());
        }
        return texts;
    }

    static SqlError invalid(String path, JsonNode value, String expected) {
        return new SqlError(
                ErrorCode.INVALID_PARAMETER,
                "option \"%s\" is %s".formatted(path, value),
                "It must be %s.".formatted(expected));
    }

    static String join(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }
}
