package org.howdah.ml.learner.catboost;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads symmetric trees from CatBoost's JSON; nothing in it is trusted. */
final class ModelReader {
    private static final JsonMapper MAPPER = new JsonMapper();

    private final int[] featureOfNumber;
    private final boolean[] missingIsGreater;
    private final CategoricalsReader categoricals;

    private ModelReader(JsonNode model) throws IOException {
        JsonNode info = model.path("features_info");
        JsonNode numbers = Json.array(info, "float_features");
        int features = numbers.size() + info.path("categorical_features").size();
        this.missingIsGreater = new boolean[features];
        this.featureOfNumber = new int[numbers.size()];
        for (int i = 0; i < featureOfNumber.length; i++) {
            JsonNode feature = numbers.get(i);
            featureOfNumber[i] = Json.index(feature.path("flat_feature_index"), features);
            String treatment = feature.path("nan_value_treatment").asString("");
            missingIsGreater[featureOfNumber[i]] = treatment.equals(NanMode.MAX.treatment);
        }
        this.categoricals = new CategoricalsReader(model, features);
    }

    static JsonNode parse(byte[] json) throws IOException {
        try {
            return MAPPER.readTree(json);
        } catch (JacksonException e) {
            throw new IOException(e);
        }
    }

    static String loss(JsonNode model) {
        return model.path("model_info").path("loss_function").asString("");
    }

    static ObliviousTrees trees(JsonNode model) throws IOException {
        return new ModelReader(model).read(model);
    }

    private ObliviousTrees read(JsonNode model) throws IOException {
        JsonNode scaleAndBias = Json.array(model, "scale_and_bias");
        if (scaleAndBias.size() != 2 || scaleAndBias.get(0).asDouble() != 1) {
            throw new IOException("a scale other than 1");
        }
        double[] bias = Json.doubles(scaleAndBias.get(1));
        if (missingIsGreater.length == 0 || bias.length == 0) {
            throw new IOException("no features or no outputs");
        }
        requireEachOnce();
        List<ObliviousTree> trees = new ArrayList<>();
        for (JsonNode tree : Json.array(model, "oblivious_trees")) {
            trees.add(tree(tree, bias.length));
        }
        return new ObliviousTrees(missingIsGreater, bias, trees, categoricals.categoricals());
    }

    private void requireEachOnce() throws IOException {
        int[] all = Arrays.copyOf(featureOfNumber, missingIsGreater.length);
        int next = featureOfNumber.length;
        for (CategoricalFeature feature : categoricals.categoricals().features()) {
            all[next++] = feature.feature();
        }
        if (Arrays.stream(all).distinct().count() != all.length) {
            throw new IOException("features of the same number");
        }
    }

    private ObliviousTree tree(JsonNode json, int outputs) throws IOException {
        JsonNode splits = Json.array(json, "splits");
        int depth = splits.size();
        double[] values = Json.doubles(Json.array(json, "leaf_values"));
        double[] weights = Json.doubles(Json.array(json, "leaf_weights"));
        if (depth > ObliviousTree.DEEPEST
                || weights.length != 1 << depth
                || values.length != (long) weights.length * outputs) {
            throw new IOException("%d leaves of depth %d".formatted(weights.length, depth));
        }
        int[] columns = new int[depth];
        float[] borders = new float[depth];
        for (int level = 0; level < depth; level++) {
            JsonNode split = splits.get(level);
            if (split.has("float_feature_index")) {
                int number = Json.index(split.path("float_feature_index"), featureOfNumber.length);
                columns[level] = featureOfNumber[number];
                borders[level] = (float) Json.number(split.path("border"));
            } else {
                int number = Json.integer(split.path("split_index"));
                columns[level] = categoricals.column(number);
                borders[level] = categoricals.border(number);
            }
        }
        return new ObliviousTree(columns, borders, values, weights);
    }
}
