package org.howdah.ml.learner.tree;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.howdah.ml.learner.Inputs;
import org.howdah.ml.learner.tree.TreeFlattener.Root;

/**
 * Ensembles of trees as bytes: the numbers of features and outputs; whether in float32; whether
 * leaves are joint; margins; gains by feature; and for each output (or once if joint) its trees.
 *
 * <p>A tree is the number of its nodes, which come breadth first, so that the n-th split has the
 * nodes 2n + 1 and 2n + 2 as children; for each node the feature doubled plus 1 if missing values
 * go left, or -1 for a leaf; for each a threshold, 0 for leaves; for each its cover; and for each
 * leaf its values.
 */
final class TreeEnsembleFormat {
    private static final int LEAF = -1;

    private TreeEnsembleFormat() {}

    static void write(TreeEnsemble trees, DataOutput out) throws IOException {
        out.writeInt(trees.features());
        out.writeInt(trees.outputs());
        out.writeBoolean(trees.single);
        out.writeBoolean(trees.joint);
        for (double margin : trees.margins) {
            out.writeDouble(margin);
        }
        for (double gain : trees.gains) {
            out.writeDouble(gain);
        }
        for (int output = 0; output < (trees.joint ? 1 : trees.outputs()); output++) {
            out.writeInt(trees.roots[output].length);
            for (Root root : trees.roots[output]) {
                write(trees, root, out);
            }
        }
    }

    private static void write(TreeEnsemble trees, Root root, DataOutput out) throws IOException {
        int[] nodes = trees.nodes;
        int end = root.node() + root.nodes() * TreeEnsemble.NODE;
        out.writeInt(root.nodes());
        for (int node = root.node(); node < end; node += TreeEnsemble.NODE) {
            out.writeInt(leaf(nodes, node) ? LEAF : nodes[node]);
        }
        for (int node = root.node(); node < end; node += TreeEnsemble.NODE) {
            out.writeFloat(leaf(nodes, node) ? 0 : Float.intBitsToFloat(nodes[node + 1]));
        }
        for (int node = root.node(); node < end; node += TreeEnsemble.NODE) {
            out.writeFloat(trees.covers[node / TreeEnsemble.NODE]);
        }
        for (int node = root.node(); node < end; node += TreeEnsemble.NODE) {
            if (!leaf(nodes, node)) {
                continue;
            }
            if (trees.single) {
                out.writeDouble(Float.intBitsToFloat(nodes[node + 3]));
                continue;
            }
            for (int i = 0; i < (trees.joint ? trees.outputs() : 1); i++) {
                out.writeDouble(trees.leaves[nodes[node + 3] + i]);
            }
        }
    }

    private static boolean leaf(int[] nodes, int node) {
        return nodes[node + 2] < node;
    }

    static TreeEnsemble read(DataInput in) throws IOException {
        try {
            return readTrees(in);
        } catch (ArithmeticException | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new IOException("no ensemble of trees: " + e.getMessage(), e);
        }
    }

    private static TreeEnsemble readTrees(DataInput in) throws IOException {
        int features = in.readInt();
        int outputs = in.readInt();
        boolean single = in.readBoolean();
        boolean joint = in.readBoolean();
        double[] margins = Inputs.doubles(in, outputs);
        double[] gains = Inputs.doubles(in, features);
        TreeEnsembleBuilder builder =
                TreeEnsemble.builder(features, outputs).margins(margins).gains(gains);
        if (single) {
            builder.singlePrecision();
        }
        if (joint) {
            builder.jointLeaves();
        }
        for (int output = 0; output < (joint ? 1 : outputs); output++) {
            int count = in.readInt();
            if (count < 0) {
                throw new IOException("%d trees".formatted(count));
            }
            for (int tree = 0; tree < count; tree++) {
                builder.add(output, readTree(in, joint ? outputs : 1));
            }
        }
        return builder.build();
    }

    private static Tree readTree(DataInput in, int width) throws IOException {
        int nodes = in.readInt();
        int[] splits = ints(in, nodes);
        float[] thresholds = floats(in, nodes);
        float[] covers = floats(in, nodes);
        int[] left = new int[nodes];
        int[] right = new int[nodes];
        int[] features = new int[nodes];
        byte[] missingLeft = new byte[nodes];
        int leaves = 0;
        for (int node = 0; node < nodes; node++) {
            left[node] = LEAF;
            if (splits[node] == LEAF) {
                leaves++;
                continue;
            }
            left[node] = 2 * (node - leaves) + 1;
            right[node] = left[node] + 1;
            features[node] = splits[node] >>> 1;
            missingLeft[node] = (byte) (splits[node] & 1);
            if (left[node] <= node) {
                throw new IOException("a node is its own child");
            }
        }
        if (nodes != 2 * leaves - 1) {
            throw new IOException("%d leaves of %d nodes".formatted(leaves, nodes));
        }
        double[] values = Inputs.doubles(in, Math.multiplyExact(leaves, width));
        double[] byNode = new double[Math.multiplyExact(nodes, width)];
        int leaf = 0;
        for (int node = 0; node < nodes; node++) {
            if (left[node] < 0) {
                System.arraycopy(values, width * leaf++, byNode, width * node, width);
            }
        }
        return new Tree(
                left, right, features, thresholds, missingLeft, byNode, covers, new float[nodes]);
    }

    private static int[] ints(DataInput in, int count) throws IOException {
        ByteBuffer bytes =
                ByteBuffer.wrap(Inputs.bytes(in, Math.multiplyExact(count, Integer.BYTES)));
        int[] values = new int[count];
        bytes.asIntBuffer().get(values);
        return values;
    }

    private static float[] floats(DataInput in, int count) throws IOException {
        ByteBuffer bytes =
                ByteBuffer.wrap(Inputs.bytes(in, Math.multiplyExact(count, Float.BYTES)));
        float[] values = new float[count];
        bytes.asFloatBuffer().get(values);
        return values;
    }
}
