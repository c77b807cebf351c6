package org.howdah.ml.learner.catboost;

import java.util.stream.Collectors;

/** The parts of CatBoost's JSON that are about categories. Writes nothing where there are none. */
final class CategoricalsJson {
    private final Categoricals categoricals;
    private final double[][] borders;
    private final int features;
    private final StringBuilder json;

    /**
     * @param borders of each column
     * @param features how many columns come first that are features' own
     */
    CategoricalsJson(
            Categoricals categoricals, double[][] borders, int features, StringBuilder json) {
        this.categoricals = categoricals;
        this.borders = borders;
        this.features = features;
        this.json = json;
    }

    void writeFeatures() {
        if (categoricals.features().isEmpty()) {
            return;
        }
        json.append(",\"categorical_features\":[");
        for (int i = 0; i < categoricals.features().size(); i++) {
            json.append(i == 0 ? "" : ",");
            writeFeature(i, categoricals.features().get(i));
        }
        json.append("],\"ctrs\":[");
        boolean first = true;
        for (int i = 0; i < categoricals.columns().size(); i++) {
            if (categoricals.columns().get(i).question() instanceof Question.Ctr ctr) {
                json.append(first ? "" : ",");
                writeCtr(ctr, borders[features + i]);
                first = false;
            }
        }
        json.append(']');
    }

    private void writeFeature(int number, CategoricalFeature feature) {
        json.append("{\"coded\":").append(feature.coded());
        json.append(",\"feature_id\":\"\",\"feature_index\":").append(number);
        json.append(",\"flat_feature_index\":").append(feature.feature());
        json.append(",\"has_missing\":").append(feature.hasMissing());
        json.append(",\"hashes\":[");
        for (int i = 0; i < feature.hashes().length; i++) {
            json.append(i == 0 ? "" : ",").append(feature.hashes()[i]);
        }
        json.append("],\"members\":[");
        for (int i = 0; i < feature.members().length; i++) {
            json.append(i == 0 ? "" : ",").append(feature.members()[i]);
        }
        json.append(']');
        String values =
                categoricals.columns().stream()
                        .map(DerivedColumn::question)
                        .filter(Question.OneHot.class::isInstance)
                        .map(Question.OneHot.class::cast)
                        .filter(question -> question.categorical() == number)
                        .map(question -> String.valueOf(feature.hash(question.category())))
                        .collect(Collectors.joining(","));
        if (!values.isEmpty()) {
            json.append(",\"values\":[").append(values).append(']');
        }
        json.append('}');
    }

    private void writeCtr(Question.Ctr ctr, double[] ownBorders) {
        json.append("{\"borders\":");
        ModelJson.write(json, ownBorders);
        json.append(",\"ctr_type\":\"").append(ctr.type().label);
        json.append("\",\"elements\":").append(elements(ctr.categorical()));
        json.append(",\"identifier\":").append(identifier(ctr.categorical(), ctr.type()));
        json.append(",\"prior_denomerator\":").append(ctr.divisor());
        json.append(",\"prior_numerator\":").append(ctr.prior());
        json.append(",\"scale\":").append(ctr.scale());
        json.append(",\"shift\":").append(ctr.shift());
        json.append(",\"target_border_idx\":").append(ctr.target()).append('}');
    }

    void writeTables() {
        if (categoricals.tables().isEmpty()) {
            return;
        }
        json.append(",\"ctr_data\":{");
        for (int i = 0; i < categoricals.tables().size(); i++) {
            json.append(i == 0 ? "" : ",\n");
            writeTable(categoricals.tables().get(i));
        }
        json.append('}');
    }

    private void writeTable(CtrTable table) {
        CategoricalFeature feature = categoricals.features().get(table.categorical());
        json.append(identifier(table.categorical(), table.type()));
        json.append(":{\"counter_denominator\":").append(table.most());
        json.append(",\"hash_map\":[");
        for (int category = 0; category < table.categories(); category++) {
            json.append(category == 0 ? "\"" : ",\"");
            json.append(Long.toUnsignedString(CityHash.key(feature.hash(category)))).append('"');
            for (int i = 0; i < table.classes(); i++) {
                json.append(',').append(table.counts()[category * table.classes() + i]);
            }
        }
        json.append("],\"hash_stride\":").append(table.classes() + 1).append('}');
    }

    private static String elements(int categorical) {
        return "[{\"cat_feature_index\":%d,\"combination_element\":\"cat_feature_value\"}]"
                .formatted(categorical);
    }

    /** JSON in a string of JSON. */
    static String identifier(int categorical, CtrType type) {
        String inner =
                "{\"identifier\":%s,\"type\":\"%s\"}".formatted(elements(categorical), type.label);
        return '"' + inner.replace("\"", "\\\"") + '"';
    }
}
