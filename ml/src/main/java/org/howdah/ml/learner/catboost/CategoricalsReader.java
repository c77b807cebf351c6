package org.howdah.ml.learner.catboost;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Reads the parts of CatBoost's JSON that are about categories; nothing in it is trusted. */
final class CategoricalsReader {
    private final int features;
    private final List<CategoricalFeature> categorical = new ArrayList<>();
    private final List<DerivedColumn> columns = new ArrayList<>();
    private final Map<List<Object>, CtrTable> tables = new HashMap<>();
    private final List<CtrTable> used = new ArrayList<>();

    /** Of splits beside those of numbers, in their order. */
    private final List<Integer> columnOfSplit = new ArrayList<>();

    private final List<Float> borderOfSplit = new ArrayList<>();

    /** How many splits there are of numbers. */
    private int first;

    CategoricalsReader(JsonNode model, int features) throws IOException {
        this.features = features;
        JsonNode info = model.path("features_info");
        for (JsonNode feature : info.path("float_features")) {
            first += Json.array(feature, "borders").size();
        }
        for (JsonNode feature : info.path("categorical_features")) {
            categorical.add(feature(feature));
            readOneHot(feature);
        }
        for (JsonNode ctr : info.path("ctrs")) {
            readCtr(ctr, model.path("ctr_data"));
        }
    }

    Categoricals categoricals() {
        return new Categoricals(categorical, columns, used);
    }

    /** The column of the split of that number. */
    int column(int split) throws IOException {
        if (split < first || split - first >= columnOfSplit.size()) {
            throw new IOException("no split " + split);
        }
        return features + columnOfSplit.get(split - first);
    }

    /** The border of a split that has a column. */
    float border(int split) {
        return borderOfSplit.get(split - first);
    }

    private CategoricalFeature feature(JsonNode json) throws IOException {
        double[] values = Json.doubles(Json.array(json, "members"));
        int[] hashes = Json.integers(Json.array(json, "hashes"));
        float[] members = new float[values.length];
        for (int i = 0; i < members.length; i++) {
            members[i] = (float) values[i] + 0.0f;
            if (Float.isNaN(members[i]) || (i > 0 && !(members[i - 1] < members[i]))) {
                throw new IOException("categories that don't ascend");
            }
        }
        if (hashes.length != members.length) {
            throw new IOException("%d hashes".formatted(hashes.length));
        }
        return new CategoricalFeature(
                Json.index(json.path("flat_feature_index"), features),
                json.path("coded").asBoolean(false),
                members,
                hashes,
                json.path("has_missing").asBoolean(false));
    }

    private void readOneHot(JsonNode json) throws IOException {
        int number = categorical.size() - 1;
        Map<Integer, Integer> categories = new HashMap<>();
        CategoricalFeature feature = categorical.get(number);
        for (int category = 0; category < feature.categories(); category++) {
            categories.put(feature.hash(category), category);
        }
        if (json.has("values") && categories.size() > Questions.MOST_ONE_HOT) {
            throw new IOException("%d categories one by one".formatted(categories.size()));
        }
        for (JsonNode value : json.path("values")) {
            Integer category = categories.get(Json.integer(value));
            if (category == null) {
                throw new IOException("an unknown category: " + value);
            }
            columnOfSplit.add(columns.size());
            borderOfSplit.add(Question.OneHot.BORDER);
            columns.add(
                    DerivedColumn.of(new Question.OneHot(number, category), feature.categories()));
        }
    }

    private void readCtr(JsonNode json, JsonNode data) throws IOException {
        JsonNode elements = Json.array(json, "elements");
        Optional<CtrType> type = CtrType.named(json.path("ctr_type").asString(""));
        if (elements.size() != 1 || type.isEmpty()) {
            throw new IOException("a statistic that isn't here");
        }
        int number = Json.index(elements.get(0).path("cat_feature_index"), categorical.size());
        CtrTable table = table(number, type.get(), data);
        Question.Ctr ctr =
                new Question.Ctr(
                        number,
                        type.get(),
                        Json.index(
                                json.path("target_border_idx"),
                                type.get().targets(table.classes())),
                        finite(json.path("prior_numerator")),
                        finite(json.path("prior_denomerator")),
                        finite(json.path("shift")),
                        finite(json.path("scale")));
        for (double border : Json.doubles(Json.array(json, "borders"))) {
            columnOfSplit.add(columns.size());
            borderOfSplit.add((float) border);
        }
        columns.add(DerivedColumn.of(ctr, table));
    }

    private CtrTable table(int number, CtrType type, JsonNode data) throws IOException {
        List<Object> key = List.of(number, type);
        CtrTable known = tables.get(key);
        if (known != null) {
            return known;
        }
        String quoted = CategoricalsJson.identifier(number, type);
        String name = quoted.substring(1, quoted.length() - 1).replace("\\\"", "\"");
        CtrTable table = CtrTables.read(number, type, categorical.get(number), data.path(name));
        tables.put(key, table);
        used.add(table);
        return table;
    }

    private static float finite(JsonNode json) throws IOException {
        float value = (float) Json.number(json);
        if (!Float.isFinite(value)) {
            throw new IOException("number " + json);
        }
        return value;
    }
}
