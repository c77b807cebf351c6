package org.howdah.ml.learner.catboost;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads symmetric trees of numbers from CatBoost's JSON; nothing in it is trusted. */
final class ModelReader {
    private static final JsonMapper MAPPER = new JsonMapper();

    private ModelReader() {}

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
        JsonNode features = array(model.path("features_info"), "float_features");
        boolean[] missingIsGreater = new boolean[features.size()];
        for (int feature = 0; feature < missingIsGreater.length; feature++) {
            String treatment = features.get(feature).path("nan_value_treatment").asString("");
            missingIsGreater[feature] = treatment.equals(NanMode.MAX.treatment);
        }
        JsonNode scaleAndBias = array(model, "scale_and_bias");
        if (scaleAndBias.size() != 2 || scaleAndBias.get(0).asDouble() != 1) {
            throw new IOException("a scale other than 1");
        }
        double[] bias = doubles(scaleAndBias.get(1));
        if (features.isEmpty() || bias.length == 0) {
            throw new IOException("no features or no outputs");
        }
        List<ObliviousTree> trees = new ArrayList<>();
        for (JsonNode tree : array(model, "oblivious_trees")) {
            trees.add(tree(tree, missingIsGreater.length, bias.length));
        }
        return new ObliviousTrees(missingIsGreater, bias, trees);
    }

    private static ObliviousTree tree(JsonNode json, int allFeatures, int outputs)
            throws IOException {
        JsonNode splits = array(json, "splits");
        int depth = splits.size();
        double[] values = doubles(array(json, "leaf_values"));
        double[] weights = doubles(array(json, "leaf_weights"));
        if (depth > ObliviousTree.DEEPEST
                || weights.length != 1 << depth
                || values.length != (long) weights.length * outputs) {
            throw new IOException("%d leaves of depth %d".formatted(weights.length, depth));
        }
        int[] features = new int[depth];
        float[] borders = new float[depth];
        for (int level = 0; level < depth; level++) {
            JsonNode split = splits.get(level);
            features[level] = split.path("float_feature_index").asInt(-1);
            borders[level] = (float) number(split.path("border"));
            if (features[level] < 0 || features[level] >= allFeatures) {
                throw new IOException("feature %d of %d".formatted(features[level], allFeatures));
            }
        }
        return new ObliviousTree(features, borders, values, weights);
    }

    private static JsonNode array(JsonNode parent, String name) throws IOException {
        JsonNode array = parent.path(name);
        if (!array.isArray()) {
            throw new IOException("no " + name);
        }
        return array;
    }

    private static double[] doubles(JsonNode array) throws IOException {
        double[] values = new double[array.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = number(array.get(i));
        }
        return values;
    }

    private static double number(JsonNode json) throws IOException {
        if (!json.isNumber()) {
            throw new IOException("no number: " + json);
        }
        return json.asDouble();
    }
}
