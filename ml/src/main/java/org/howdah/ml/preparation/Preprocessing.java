package org.howdah.ml.preparation;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.howdah.host.error.ErrorCode;
import org.howdah.host.error.SqlError;
import org.howdah.ml.project.Json;
import org.jspecify.annotations.Nullable;

/** The argument {@code preprocess}: what is done with the values of which columns. Immutable. */
public final class Preprocessing {
    private static final String SHAPE =
            "Write {\"column\": {\"encode\": ..., \"impute\": ..., \"scale\": ...}}; each of the"
                    + " three may be left out.";
    private static final String ENCODE =
            "encode is \"native\", \"target\", \"one_hot\" or {\"ordinal\": [\"first\", \"second\","
                    + " ...]}.";

    private final Map<String, ColumnPreprocessing> columns;

    private Preprocessing(Map<String, ColumnPreprocessing> columns) {
        this.columns = columns;
    }

    /**
     * Reads the JSON object.
     *
     * @throws SqlError 22023 if it isn't one or has unknown keys or values
     */
    public static Preprocessing of(String json) {
        Map<String, ColumnPreprocessing> columns = new LinkedHashMap<>();
        Json.object("preprocess", json)
                .forEach((name, value) -> columns.put(name, column(name, value)));
        return new Preprocessing(columns);
    }

    /**
     * What is done with those columns.
     *
     * @throws SqlError 42703 if another one is named
     */
    public Preprocessing requireAmong(List<String> features) {
        for (String name : columns.keySet()) {
            if (!features.contains(name)) {
                throw new SqlError(
                        ErrorCode.UNDEFINED_COLUMN,
                        "preprocess names \"%s\", which is no feature column".formatted(name),
                        "Feature columns are: " + String.join(", ", features) + ".");
            }
        }
        return this;
    }

    public ColumnPreprocessing of(RawColumn column) {
        return columns.getOrDefault(column.name(), ColumnPreprocessing.STANDARD);
    }

    private static ColumnPreprocessing column(String name, @Nullable Object json) {
        if (!(json instanceof Map<?, ?> map)) {
            throw invalid("preprocess of \"%s\" must be an object".formatted(name), SHAPE);
        }
        Encode encode = new Encode.Native();
        Impute impute = Impute.ERROR;
        Scale scale = Scale.PRESERVE;
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            Object value = entry.getValue();
            switch (String.valueOf(entry.getKey())) {
                case "encode" -> encode = encode(name, value);
                case "impute" -> impute = constant(Impute.values(), "impute", name, value);
                case "scale" -> scale = constant(Scale.values(), "scale", name, value);
                default ->
                        throw invalid(
                                "preprocess of \"%s\" has the unknown key \"%s\""
                                        .formatted(name, entry.getKey()),
                                SHAPE);
            }
        }
        return new ColumnPreprocessing(encode, impute, scale);
    }

    private static Encode encode(String name, @Nullable Object value) {
        if (value instanceof Map<?, ?> map
                && map.size() == 1
                && map.get("ordinal") instanceof List<?> list) {
            return ordinal(name, list);
        }
        return switch (String.valueOf(value)) {
            case "native" -> new Encode.Native();
            case "target" -> new Encode.Target();
            case "one_hot" -> new Encode.OneHot();
            default -> throw invalid(unknown("encode", name, value), ENCODE);
        };
    }

    private static Encode ordinal(String name, List<?> list) {
        List<String> values = list.stream().map(String::valueOf).toList();
        if (values.isEmpty() || values.stream().distinct().count() < values.size()) {
            throw invalid(
                    "preprocess of \"%s\" has an empty or repeating ordinal".formatted(name),
                    ENCODE);
        }
        return new Encode.Ordinal(values);
    }

    private static <E extends Enum<E>> E constant(
            E[] constants, String key, String name, @Nullable Object value) {
        for (E constant : constants) {
            if (constant.name().toLowerCase(Locale.ROOT).equals(value)) {
                return constant;
            }
        }
        String names =
                Arrays.stream(constants)
                        .map(constant -> constant.name().toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining(", "));
        throw invalid(unknown(key, name, value), key + " is one of: " + names + ".");
    }

    private static String unknown(String key, String name, @Nullable Object value) {
        return "preprocess of \"%s\" has the unknown %s %s".formatted(name, key, value);
    }

    private static SqlError invalid(String message, String hint) {
        return new SqlError(ErrorCode.INVALID_PARAMETER, message, hint);
    }
}
