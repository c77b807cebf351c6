package org.howdah.ml.learner.xgboost;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.howdah.ml.learner.tree.TreeEnsemble;
import org.howdah.ml.learner.tree.TreeEnsembleBuilder;

/** What a model file of XGBoost holds, of those with trees of scalar leaves. */
record BoosterFile(
        int features, int groups, String objective, List<Float> baseScores, List<Tree> trees) {

    /**
     * Its trees, to be evaluated.
     *
     * @param missing a value that counts as missing beside NaN, or NaN
     */
    TreeEnsemble ensemble(float missing) {
        Transform transform = Transform.of(objective);
        double[] margins = new double[groups];
        for (int group = 0; group < groups; group++) {
            margins[group] = transform.margin(baseScores.get(group));
        }
        TreeEnsembleBuilder builder =
                TreeEnsemble.builder(features, groups)
                        .singlePrecision()
                        .margins(margins)
                        .missing(missing);
        trees.forEach(tree -> builder.add(tree.group(), tree.shape()));
        return builder.build();
    }

    /** Reads universal binary JSON. */
    static BoosterFile read(byte[] bytes) throws IOException {
        UbjObject learner = UbjReader.read(bytes).object("learner");
        UbjObject booster = learner.object("gradient_booster");
        UbjObject parameters = learner.object("learner_model_param");
        int groups =
                Math.max(
                        1,
                        Math.max(
                                number(parameters, "num_class"), number(parameters, "num_target")));
        List<Tree> trees = trees(booster);
        if (groups > trees.size()) {
            throw new IOException("%d sums of %d trees".formatted(groups, trees.size()));
        }
        return new BoosterFile(
                number(parameters, "num_feature"),
                groups,
                learner.object("objective").text("name"),
                baseScores(parameters.text("base_score"), groups),
                trees);
    }

    private static int number(UbjObject parameters, String name) throws IOException {
        return Integer.parseInt(parameters.text(name));
    }

    /** One for all groups or one for each, as text, in brackets since version 3.1. */
    private static List<Float> baseScores(String text, int groups) {
        String[] words = text.replaceAll("[\\[\\]]", "").split(",", -1);
        List<Float> scores = new ArrayList<>();
        for (int group = 0; group < groups; group++) {
            scores.add(Float.valueOf(words[words.length == 1 ? 0 : group]));
        }
        return scores;
    }

    private static List<Tree> trees(UbjObject booster) throws IOException {
        return switch (booster.text("name")) {
            case "gbtree" -> treesOf(booster.object("model"));
            case "dart" ->
                    weighted(
                            treesOf(booster.object("gbtree").object("model")),
                            booster.get("weight_drop", List.class));
            default -> throw new IOException("unknown booster " + booster.text("name"));
        };
    }

    /** Trees whose leaves are multiplied by weights, as DART's are. */
    private static List<Tree> weighted(List<Tree> trees, List<?> weights) throws IOException {
        List<Tree> weighted = new ArrayList<>();
        for (Tree tree : trees) {
            if (!(weights.get(weighted.size()) instanceof Double weight)) {
                throw new IOException("a weight is no number");
            }
            weighted.add(tree.weighted(weight.floatValue()));
        }
        return weighted;
    }

    private static List<Tree> treesOf(UbjObject model) throws IOException {
        List<?> groups = model.get("tree_info", List.class);
        List<Tree> trees = new ArrayList<>();
        for (Object tree : model.get("trees", List.class)) {
            if (!(tree instanceof UbjObject members)
                    || !(groups.get(trees.size()) instanceof Long group)) {
                throw new IOException("a tree is no object");
            }
            trees.add(Tree.of(group.intValue(), members));
        }
        return trees;
    }

    /**
     * One tree; arrays have a value for each node.
     *
     * @param group which sum its leaves go into
     * @param left left children, -1 for leaves
     * @param conditions thresholds, or values of leaves
     * @param defaultLeft 1 where missing values go left
     * @param gains what splits brought
     * @param covers sums of second derivatives
     */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    record Tree(
            int group,
            int[] left,
            int[] right,
            int[] features,
            float[] conditions,
            byte[] defaultLeft,
            float[] gains,
            float[] covers) {

        static Tree of(int group, UbjObject members) throws IOException {
            return new Tree(
                    group,
                    members.get("left_children", int[].class),
                    members.get("right_children", int[].class),
                    members.get("split_indices", int[].class),
                    members.get("split_conditions", float[].class),
                    members.get("default_left", byte[].class),
                    members.get("loss_changes", float[].class),
                    members.get("sum_hessian", float[].class));
        }

        org.howdah.ml.learner.tree.Tree shape() {
            double[] values = new double[conditions.length];
            for (int node = 0; node < values.length; node++) {
                values[node] = conditions[node];
            }
            return new org.howdah.ml.learner.tree.Tree(
                    left, right, features, conditions, defaultLeft, values, covers, gains);
        }

        Tree weighted(float weight) {
            float[] weighted = conditions.clone();
            for (int node = 0; node < left.length; node++) {
                weighted[node] *= left[node] < 0 ? weight : 1;
            }
            return new Tree(group, left, right, features, weighted, defaultLeft, gains, covers);
        }
    }
}
