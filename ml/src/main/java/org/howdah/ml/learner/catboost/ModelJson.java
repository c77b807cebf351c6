package org.howdah.ml.learner.catboost;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;

/**
 * Writes symmetric trees as CatBoost's JSON, which CatBoost loads. A split's number counts all
 * borders that trees ask for, feature by feature.
 */
final class ModelJson {
    private final ObliviousTrees trees;
    private final double[][] borders;
    private final int[] firstOfFeature;
    private final StringBuilder json = new StringBuilder();

    private ModelJson(ObliviousTrees trees) {
        this.trees = trees;
        this.borders = new double[trees.features()][];
        this.firstOfFeature = new int[trees.features()];
    }

    /**
     * The trees and the loss that they were made for.
     *
     * @param loss its name
     */
    static String write(ObliviousTrees trees, String loss) {
        ModelJson writer = new ModelJson(trees);
        writer.collectBorders();
        writer.writeAll(loss);
        return writer.json.toString();
    }

    private void collectBorders() {
        List<TreeSet<Double>> sets = new ArrayList<>();
        for (int feature = 0; feature < borders.length; feature++) {
            sets.add(new TreeSet<>());
        }
        for (ObliviousTree tree : trees.trees()) {
            for (int level = 0; level < tree.depth(); level++) {
                // 0 and -0 are the same border
                sets.get(tree.features()[level]).add(tree.borders()[level] + 0.0);
            }
        }
        int next = 0;
        for (int feature = 0; feature < borders.length; feature++) {
            borders[feature] =
                    sets.get(feature).stream().mapToDouble(Double::doubleValue).toArray();
            firstOfFeature[feature] = next;
            next += borders[feature].length;
        }
    }

    private void writeAll(String loss) {
        json.append("{\"model_info\":{\"loss_function\":\"").append(loss);
        json.append("\"},\"features_info\":{\"float_features\":[");
        for (int feature = 0; feature < borders.length; feature++) {
            json.append(feature == 0 ? "" : ",");
            writeFeature(feature);
        }
        json.append("]},\"oblivious_trees\":[");
        for (int number = 0; number < trees.trees().size(); number++) {
            json.append(number == 0 ? "" : ",\n");
            writeTree(trees.trees().get(number));
        }
        json.append("],\"scale_and_bias\":[1,");
        write(trees.bias());
        json.append("]}");
    }

    private void writeFeature(int feature) {
        json.append("{\"borders\":");
        write(borders[feature]);
        boolean greater = trees.missingIsGreater()[feature];
        json.append(",\"feature_id\":\"\",\"feature_index\":").append(feature);
        json.append(",\"flat_feature_index\":").append(feature);
        json.append(",\"has_nans\":true,\"nan_value_treatment\":\"");
        json.append((greater ? NanMode.MAX : NanMode.MIN).treatment).append("\"}");
    }

    private void writeTree(ObliviousTree tree) {
        json.append("{\"leaf_values\":");
        write(tree.values());
        json.append(",\"leaf_weights\":");
        write(tree.weights());
        json.append(",\"splits\":[");
        for (int level = 0; level < tree.depth(); level++) {
            int feature = tree.features()[level];
            double border = tree.borders()[level] + 0.0;
            int number = Arrays.binarySearch(borders[feature], border);
            json.append(level == 0 ? "" : ",").append("{\"border\":").append(border);
            json.append(",\"float_feature_index\":").append(feature);
            json.append(",\"split_index\":").append(firstOfFeature[feature] + number);
            json.append(",\"split_type\":\"FloatFeature\"}");
        }
        json.append("]}");
    }

    private void write(double[] values) {
        json.append('[');
        for (int i = 0; i < values.length; i++) {
            json.append(i == 0 ? "" : ",").append(values[i]);
        }
        json.append(']');
    }
}
