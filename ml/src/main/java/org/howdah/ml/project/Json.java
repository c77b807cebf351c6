package org.howdah.ml.project;

import java.util.Map;
import org.howdah.host.error.ErrorCode;
import org.howdah.host.error.SqlError;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** JSON to and from maps, lists, texts, numbers and booleans. */
public final class Json {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final TypeReference<Map<String, @Nullable Object>> OBJECT =
            new TypeReference<>() {};

    private Json() {}

    /** The value as JSON: a map, a list, a text, a number, a boolean or null. */
    public static String write(@Nullable Object value) {
        return MAPPER.writeValueAsString(value);
    }

    /**
     * Reads an argument that must hold a JSON object; valid JSON otherwise.
     *
     * @throws SqlError 22023 if it is something else
     */
    public static Map<String, @Nullable Object> object(String argument, String json) {
        if (!json.startsWith("{")) {
            throw new SqlError(
                    ErrorCode.INVALID_PARAMETER,
                    "%s must be a JSON object, not %s".formatted(argument, json),
                    "Write it as '{\"name\": value}', or leave it out.");
        }
        try {
            return MAPPER.readValue(json, OBJECT);
        } catch (StreamConstraintsException e) {
            throw new SqlError(
                    ErrorCode.INVALID_PARAMETER,
                    "%s is nested too deep, or has too long a name or number: %s"
                            .formatted(argument, e.getOriginalMessage()),
                    "Shorten or flatten it.");
        }
    }
}
