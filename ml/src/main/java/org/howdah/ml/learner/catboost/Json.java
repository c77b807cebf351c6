package org.howdah.ml.learner.catboost;

import java.io.IOException;
import tools.jackson.databind.JsonNode;

/** Parts of JSON that nobody trusts. */
final class Json {
    private Json() {}

    static JsonNode array(JsonNode parent, String name) throws IOException {
        JsonNode array = parent.path(name);
        if (!array.isArray()) {
            throw new IOException("no " + name);
        }
        return array;
    }

    static double[] doubles(JsonNode array) throws IOException {
        double[] values = new double[array.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = number(array.get(i));
        }
        return values;
    }

    static int[] integers(JsonNode array) throws IOException {
        int[] values = new int[array.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = integer(array.get(i));
        }
        return values;
    }

    static double number(JsonNode json) throws IOException {
        if (!json.isNumber()) {
            throw new IOException("no number: " + json);
        }
        return json.asDouble();
    }

    static int integer(JsonNode json) throws IOException {
        if (!json.isInt()) {
            throw new IOException("no whole number: " + json);
        }
        return json.intValue();
    }

    /** One from 0 to {@code below - 1}. */
    static int index(JsonNode json, int below) throws IOException {
        int index = integer(json);
        if (index < 0 || index >= below) {
            throw new IOException("%d of %d".formatted(index, below));
        }
        return index;
    }
}
