package org.howdah.ml.learner.catboost;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Writes symmetric trees as CatBoost's JSON, which CatBoost loads. A split's number counts all
 * borders that trees ask for: of numbers feature by feature, then categories one by one, then of
 * statistics.
 *
 * <p>Numbers and categories are numbered apart; {@code flat_feature_index} is the number among all.
 * What stands beside CatBoost's own keys: {@code members}, the values that a feature's categories
 * have here, and their {@code hashes}.
 */
final class ModelJson {
    private final ObliviousTrees trees;
    private final Categoricals categoricals;
    private final double[][] borders;
    private final int[] numeric;
    private final int[] firstOfColumn;
    private final StringBuilder json = new StringBuilder();

    private ModelJson(ObliviousTrees trees) {
        this.trees = trees;
        this.categoricals = trees.categoricals();
        int columns = trees.features() + categoricals.columns().size();
        this.borders = new double[columns][];
        this.firstOfColumn = new int[columns];
        this.numeric =
                IntStream.range(0, trees.features())
                        .filter(
                                feature ->
                                        categoricals.features().stream()
                                                .noneMatch(one -> one.feature() == feature))
                        .toArray();
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
        for (int column = 0; column < borders.length; column++) {
            sets.add(new TreeSet<>());
        }
        for (ObliviousTree tree : trees.trees()) {
            for (int level = 0; level < tree.depth(); level++) {
                // 0 and -0 are the same border
                sets.get(tree.features()[level]).add(tree.borders()[level] + 0.0);
            }
        }
        for (int column = 0; column < borders.length; column++) {
            borders[column] = sets.get(column).stream().mapToDouble(Double::doubleValue).toArray();
        }
        int next = 0;
        for (int column : inOrder()) {
            firstOfColumn[column] = next;
            next += borders[column].length;
        }
    }

    private int[] inOrder() {
        int first = trees.features();
        IntStream questions = IntStream.range(0, categoricals.columns().size());
        List<Integer> oneHot = new ArrayList<>();
        List<Integer> ctrs = new ArrayList<>();
        questions.forEach(
                i ->
                        (categoricals.columns().get(i).question() instanceof Question.Ctr
                                        ? ctrs
                                        : oneHot)
                                .add(first + i));
        IntStream derived =
                IntStream.concat(
                        oneHot.stream().mapToInt(Integer::intValue),
                        ctrs.stream().mapToInt(Integer::intValue));
        return IntStream.concat(IntStream.range(0, first), derived).toArray();
    }

    private void writeAll(String loss) {
        json.append("{\"model_info\":{\"loss_function\":\"").append(loss);
        json.append("\"},\"features_info\":{\"float_features\":[");
        for (int i = 0; i < numeric.length; i++) {
            json.append(i == 0 ? "" : ",");
            writeFeature(i, numeric[i]);
        }
        json.append(']');
        CategoricalsJson written =
                new CategoricalsJson(categoricals, borders, trees.features(), json);
        written.writeFeatures();
        json.append("},\"oblivious_trees\":[");
        for (int number = 0; number < trees.trees().size(); number++) {
            json.append(number == 0 ? "" : ",\n");
            writeTree(trees.trees().get(number));
        }
        json.append(']');
        written.writeTables();
        json.append(",\"scale_and_bias\":[1,");
        write(trees.bias());
        json.append("]}");
    }

    private void writeFeature(int number, int feature) {
        json.append("{\"borders\":");
        write(borders[feature]);
        boolean greater = trees.missingIsGreater()[feature];
        json.append(",\"feature_id\":\"\",\"feature_index\":").append(number);
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
            json.append(level == 0 ? "" : ",");
            writeSplit(tree.features()[level], tree.borders()[level] + 0.0);
        }
        json.append("]}");
    }

    private void writeSplit(int column, double border) {
        int number = firstOfColumn[column] + Arrays.binarySearch(borders[column], border);
        if (column < trees.features()) {
            json.append("{\"border\":").append(border);
            json.append(",\"float_feature_index\":").append(Arrays.binarySearch(numeric, column));
            json.append(",\"split_index\":").append(number);
            json.append(",\"split_type\":\"FloatFeature\"}");
            return;
        }
        switch (categoricals.columns().get(column - trees.features()).question()) {
            case Question.OneHot(int categorical, int category) -> {
                json.append("{\"cat_feature_index\":").append(categorical);
                json.append(",\"split_index\":").append(number);
                json.append(",\"split_type\":\"OneHotFeature\",\"value\":");
                json.append(categoricals.features().get(categorical).hash(category)).append('}');
            }
            case Question.Ctr ctr -> {
                json.append("{\"border\":").append(border);
                json.append(",\"ctr_target_border_idx\":").append(ctr.target());
                json.append(",\"split_index\":").append(number);
                json.append(",\"split_type\":\"OnlineCtr\"}");
            }
        }
    }

    private void write(double[] values) {
        write(json, values);
    }

    static void write(StringBuilder json, double[] values) {
        json.append('[');
        for (int i = 0; i < values.length; i++) {
            json.append(i == 0 ? "" : ",").append(values[i]);
        }
        json.append(']');
    }
}
