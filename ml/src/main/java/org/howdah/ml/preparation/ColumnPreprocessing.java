package org.howdah.ml.preparation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What is done with the values of a column: encoded, then imputed, then scaled. */
public record ColumnPreprocessing(Encode encode, Impute impute, Scale scale) {
    public static final ColumnPreprocessing STANDARD =
            new ColumnPreprocessing(new Encode.Native(), Impute.ERROR, Scale.PRESERVE);

    /** As PostgresML's {@code snapshots.columns} has it. */
    public Map<String, Object> toMap() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("encode", json(encode));
        map.put("impute", impute.name().toLowerCase(Locale.ROOT));
        map.put("scale", scale.name().toLowerCase(Locale.ROOT));
        return map;
    }

    private static Object json(Encode encode) {
        return switch (encode) {
            case Encode.Native() -> "native";
            case Encode.Target() -> "target";
            case Encode.OneHot() -> "one_hot";
            case Encode.Ordinal(List<String> values) -> Map.of("ordinal", values);
        };
    }
}
