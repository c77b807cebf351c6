package org.howdah.ml.learner.tree.grow;

import java.util.Arrays;
import org.howdah.ml.learner.tree.Tree;
import org.howdah.ml.learner.tree.TreeEnsemble;

/** The arrays of a tree that grows. */
final class TreeArrays {
    private final int width;
    private int[] left = new int[16];
    private int[] right = new int[16];
    private int[] features = new int[16];
    private float[] thresholds = new float[16];
    private byte[] missingLeft = new byte[16];
    private float[] covers = new float[16];
    private float[] gains = new float[16];
    private double[] exactGains = new double[16];
    private int[] starts = new int[16];
    private int[] ends = new int[16];
    private double[] values;
    private int count;

    TreeArrays(int width) {
        this.width = width;
        this.values = new double[16 * width];
    }

    /** A new leaf over those rows. */
    Node leaf(int start, int end, int depth) {
        if (count == left.length) {
            grow(2 * count);
        }
        left[count] = -1;
        starts[count] = start;
        ends[count] = end;
        return new Node(count++, start, end, depth);
    }

    void describe(Node node, NodeRows rows, double l2) {
        covers[node.number] = (float) rows.weight;
        for (int output = 0; output < width; output++) {
            values[node.number * width + output] =
                    node.clamp(rows.totals[output] / (rows.weight + l2));
        }
    }

    /** The node's values are medians. */
    void describe(Node node, AbsoluteErrors errors) {
        for (int output = 0; output < width; output++) {
            values[node.number * width + output] = errors.median(output);
        }
    }

    void split(Node node, Node leftChild, Node rightChild, boolean missingGoLeft) {
        Split split = node.split;
        left[node.number] = leftChild.number;
        right[node.number] = rightChild.number;
        features[node.number] = split.feature;
        thresholds[node.number] = TreeEnsemble.above(split.threshold);
        missingLeft[node.number] = (byte) (missingGoLeft ? 1 : 0);
        gains[node.number] = (float) Math.max(0, split.gain);
        exactGains[node.number] = split.gain;
    }

    /**
     * The tree, pruned.
     *
     * @param leafCost in the unit of gains; 0 for no pruning
     */
    GrownTree toTree(int[] rows, double leafCost) {
        grow(count);
        Tree tree = new Tree(left, right, features, thresholds, missingLeft, values, covers, gains);
        GrownTree grown = new GrownTree(tree, rows, starts, ends);
        return leafCost > 0 ? Pruning.prune(grown, exactGains, leafCost) : grown;
    }

    private void grow(int length) {
        left = Arrays.copyOf(left, length);
        right = Arrays.copyOf(right, length);
        features = Arrays.copyOf(features, length);
        thresholds = Arrays.copyOf(thresholds, length);
        missingLeft = Arrays.copyOf(missingLeft, length);
        covers = Arrays.copyOf(covers, length);
        gains = Arrays.copyOf(gains, length);
        exactGains = Arrays.copyOf(exactGains, length);
        starts = Arrays.copyOf(starts, length);
        ends = Arrays.copyOf(ends, length);
        values = Arrays.copyOf(values, Math.multiplyExact(length, width));
    }
}
