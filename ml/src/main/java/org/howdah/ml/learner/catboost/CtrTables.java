package org.howdah.ml.learner.catboost;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Reads what the training rows of categories count; nothing in it is trusted. */
final class CtrTables {
    private CtrTables() {}

    static CtrTable read(int number, CtrType type, CategoricalFeature feature, JsonNode json)
            throws IOException {
        JsonNode map = Json.array(json, "hash_map");
        int width = Json.integer(json.path("hash_stride")) - 1;
        int categories = feature.categories();
        if (width < 1
                || (width > 1) != type.ofTargets()
                || map.size() != (long) (width + 1) * categories) {
            throw new IOException("%d counts of %d categories".formatted(map.size(), categories));
        }
        Map<String, Integer> byKey = new HashMap<>();
        for (int category = 0; category < categories; category++) {
            byKey.put(Long.toUnsignedString(CityHash.key(feature.hash(category))), category);
        }
        int[] counts = new int[Math.multiplyExact(categories, width)];
        for (int at = 0; at < map.size(); at += width + 1) {
            Integer category = byKey.remove(map.get(at).asString(""));
            if (category == null) {
                throw new IOException("an unknown category: " + map.get(at));
            }
            for (int i = 0; i < width; i++) {
                counts[category * width + i] = Json.integer(map.get(at + 1 + i));
            }
        }
        int most = Json.integer(json.path("counter_denominator"));
        return new CtrTable(number, type, width, type.ofTargets() ? 0 : most, counts);
    }
}
