package org.howdah.onnx.export;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.howdah.ml.formula.DecisionTree;

/** The attributes of trees of which each has a target of its own: the number of its leaf. */
final class TreeAttributes {
    private final LongStream.Builder treeIds = LongStream.builder();
    private final LongStream.Builder nodeIds = LongStream.builder();
    private final LongStream.Builder features = LongStream.builder();
    private final LongStream.Builder lefts = LongStream.builder();
    private final LongStream.Builder rights = LongStream.builder();
    private final LongStream.Builder missing = LongStream.builder();
    private final LongStream.Builder leafTrees = LongStream.builder();
    private final LongStream.Builder leafNodes = LongStream.builder();
    private final List<String> modes = new ArrayList<>();
    private float[] thresholds = new float[64];
    private float[] numbers = new float[64];
    private int leafCount;

    /** Adds a tree, and its leaves' values to that list. */
    void add(int number, DecisionTree tree, int width, List<double[]> leaves) {
        int first = leaves.size();
        for (int node = 0; node < tree.nodes(); node++) {
            boolean leaf = tree.left()[node] < 0;
            treeIds.add(number);
            nodeIds.add(node);
            features.add(leaf ? 0 : tree.features()[node]);
            lefts.add(leaf ? 0 : tree.left()[node]);
            rights.add(leaf ? 0 : tree.right()[node]);
            missing.add(!leaf && tree.missingLeft()[node] ? 1 : 0);
            thresholds = with(thresholds, modes.size(), leaf ? 0 : tree.thresholds()[node]);
            modes.add(leaf ? "LEAF" : "BRANCH_LT");
            if (leaf) {
                leafTrees.add(number);
                leafNodes.add(node);
                numbers = with(numbers, leafCount++, leaves.size() - first);
                leaves.add(Arrays.copyOfRange(tree.values(), node * width, (node + 1) * width));
            }
        }
    }

    private static float[] with(float[] values, int at, float value) {
        float[] room = at < values.length ? values : Arrays.copyOf(values, 2 * at);
        room[at] = value;
        return room;
    }

    Attribute[] toArray(int trees) {
        long[] targets = leafTrees.build().toArray();
        return new Attribute[] {
            new Attribute.Int("n_targets", trees),
            new Attribute.Ints("nodes_treeids", treeIds.build().toArray()),
            new Attribute.Ints("nodes_nodeids", nodeIds.build().toArray()),
            new Attribute.Ints("nodes_featureids", features.build().toArray()),
            new Attribute.Floats("nodes_values", Arrays.copyOf(thresholds, modes.size())),
            new Attribute.Texts("nodes_modes", modes),
            new Attribute.Ints("nodes_truenodeids", lefts.build().toArray()),
            new Attribute.Ints("nodes_falsenodeids", rights.build().toArray()),
            new Attribute.Ints("nodes_missing_value_tracks_true", missing.build().toArray()),
            new Attribute.Ints("target_treeids", targets),
            new Attribute.Ints("target_nodeids", leafNodes.build().toArray()),
            new Attribute.Ints("target_ids", targets),
            new Attribute.Floats("target_weights", Arrays.copyOf(numbers, leafCount))
        };
    }
}
