package org.howdah.ml.learner.tree;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TreeEnsembleTest {
    private static final int FEATURES = 6;
    private static final int OUTPUTS = 3;
    private static final int ROWS = 150;

    enum Kind {
        SINGLE,
        DOUBLE,
        JOINT
    }

    @ParameterizedTest
    @EnumSource
    void sumsAreThoseOfWalksNodeByNode(Kind kind) {
        Random random = new Random(1);
        float[] rows = rows(random);
        double[] expected = new double[ROWS * OUTPUTS];
        for (int i = 0; i < expected.length; i++) {
            expected[i] = 0.5;
        }
        TreeEnsembleBuilder builder = builder(kind);
        for (int i = 0; i < 9; i++) {
            Tree tree = randomTree(random, width(kind), 5);
            int output = kind == Kind.JOINT ? 0 : i % OUTPUTS;
            builder.add(output, tree);
            for (int row = 0; row < ROWS; row++) {
                addWalk(kind, tree, rows, row, output, expected);
            }
        }
        TreeEnsemble trees = builder.build();
        double[] sums = new double[ROWS * OUTPUTS];
        trees.sum(rows, 0, ROWS, sums, 0);
        assertArrayEquals(expected, sums);
        double[] one = new double[OUTPUTS];
        for (int row = 0; row < ROWS; row++) {
            trees.sum(rows, row * FEATURES, 1, one, 0);
            int at = row * OUTPUTS;
            assertArrayEquals(Arrays.copyOfRange(expected, at, at + OUTPUTS), one);
        }
    }

    @ParameterizedTest
    @EnumSource
    void contributionsAddUpToTheSum(Kind kind) {
        Random random = new Random(2);
        float[] rows = rows(random);
        TreeEnsemble trees = randomTrees(kind, random, 12, 7);
        double[] contributions = new double[OUTPUTS * (FEATURES + 1)];
        double[] sums = new double[OUTPUTS];
        for (int row = 0; row < ROWS; row++) {
            trees.contributions(rows, row * FEATURES, contributions);
            trees.sum(rows, row * FEATURES, 1, sums, 0);
            for (int output = 0; output < OUTPUTS; output++) {
                double sum = 0;
                for (int i = 0; i <= FEATURES; i++) {
                    sum += contributions[output * (FEATURES + 1) + i];
                }
                assertEquals(sums[output], sum, kind == Kind.SINGLE ? 1e-5 : 1e-12);
            }
        }
    }

    /** By the definition: over all orders in which features become known. */
    @Test
    void contributionsAreShapleyValues() {
        Random random = new Random(3);
        float[] rows = rows(random);
        Tree tree = randomTree(random, 1, 6);
        TreeEnsemble trees = TreeEnsemble.builder(FEATURES, 1).add(0, tree).build();
        double[] contributions = new double[FEATURES + 1];
        for (int row = 0; row < 20; row++) {
            trees.contributions(rows, row * FEATURES, contributions);
            assertArrayEquals(shapley(tree, rows, row), contributions, 1e-12);
        }
    }

    private static double[] shapley(Tree tree, float[] rows, int row) {
        double[] values = new double[FEATURES + 1];
        values[FEATURES] = expectation(tree, 0, rows, row, 0);
        for (int known = 0; known < 1 << FEATURES; known++) {
            int size = Integer.bitCount(known);
            for (int feature = 0; feature < FEATURES; feature++) {
                if ((known >> feature & 1) == 0) {
                    double weight =
                            factorial(size) * factorial(FEATURES - size - 1) / factorial(FEATURES);
                    values[feature] +=
                            weight
                                    * (expectation(tree, 0, rows, row, known | 1 << feature)
                                            - expectation(tree, 0, rows, row, known));
                }
            }
        }
        return values;
    }

    private static double factorial(int n) {
        return n <= 1 ? 1 : n * factorial(n - 1);
    }

    private static double expectation(Tree tree, int node, float[] rows, int row, int known) {
        if (tree.leaf(node)) {
            return tree.values()[node];
        }
        if ((known >> tree.features()[node] & 1) == 1) {
            return expectation(tree, child(tree, node, rows, row), rows, row, known);
        }
        int left = tree.left()[node];
        int right = tree.right()[node];
        double below = tree.covers()[left];
        double above = tree.covers()[right];
        return (below * expectation(tree, left, rows, row, known)
                        + above * expectation(tree, right, rows, row, known))
                / (below + above);
    }

    @ParameterizedTest
    @EnumSource
    void whatWasReadIsWhatWasWritten(Kind kind) throws IOException {
        Random random = new Random(4);
        float[] rows = rows(random);
        TreeEnsemble trees = randomTrees(kind, random, 10, 6);
        byte[] bytes = bytes(trees);
        TreeEnsemble read = read(bytes);
        assertArrayEquals(bytes, bytes(read));
        double[] expected = new double[ROWS * OUTPUTS];
        double[] sums = new double[ROWS * OUTPUTS];
        trees.sum(rows, 0, ROWS, expected, 0);
        read.sum(rows, 0, ROWS, sums, 0);
        assertArrayEquals(expected, sums);
        assertArrayEquals(trees.importances(), read.importances());
        assertEquals(1, Arrays.stream(read.importances()).sum(), 1e-12);
    }

    /** What can be read can be evaluated, whatever the bytes. */
    @ParameterizedTest
    @EnumSource
    void damagedBytesAreRefusedOrHarmless(Kind kind) throws IOException {
        Random random = new Random(5);
        float[] rows = rows(random);
        byte[] bytes = bytes(randomTrees(kind, random, 4, 4));
        for (int i = 0; i < 20_000; i++) {
            byte[] damaged = bytes.clone();
            damaged[random.nextInt(bytes.length)] = (byte) random.nextInt();
            try {
                TreeEnsemble trees = read(damaged);
                if (trees.features() == FEATURES) {
                    trees.sum(rows, 0, 5, new double[5 * trees.outputs()], 0);
                    trees.contributions(
                            rows, 0, new double[trees.outputs() * (trees.features() + 1)]);
                }
            } catch (IOException refusal) {
                assertEquals(true, refusal.getMessage() == null || !refusal.getMessage().isBlank());
            }
        }
    }

    @Test
    void aTreeThatIsNoTreeIsRefused() {
        Tree loop =
                new Tree(
                        new int[] {0, -1, -1},
                        new int[] {2, 0, 0},
                        new int[3],
                        new float[3],
                        new byte[3],
                        new double[3],
                        new float[3],
                        new float[3]);
        TreeEnsembleBuilder builder = TreeEnsemble.builder(1, 1);
        assertThrows(IllegalArgumentException.class, () -> builder.add(0, loop));
    }

    @Test
    void whatIsBelowTheFloatAboveIsAtMostTheThreshold() {
        Random random = new Random(6);
        for (int i = 0; i < 100_000; i++) {
            double threshold = random.nextGaussian() * Math.pow(10, random.nextInt(80) - 40);
            float near = (float) threshold;
            for (float value : new float[] {near, Math.nextUp(near), Math.nextDown(near), 0}) {
                assertEquals(value <= threshold, value < TreeEnsemble.above(threshold));
            }
        }
        assertEquals(Float.MIN_VALUE, TreeEnsemble.above(0));
        assertEquals(Float.POSITIVE_INFINITY, TreeEnsemble.above(1e300));
    }

    private static TreeEnsembleBuilder builder(Kind kind) {
        TreeEnsembleBuilder builder =
                TreeEnsemble.builder(FEATURES, OUTPUTS).margins(0.5, 0.5, 0.5);
        return switch (kind) {
            case SINGLE -> builder.singlePrecision();
            case DOUBLE -> builder;
            case JOINT -> builder.jointLeaves();
        };
    }

    private static int width(Kind kind) {
        return kind == Kind.JOINT ? OUTPUTS : 1;
    }

    private static TreeEnsemble randomTrees(Kind kind, Random random, int count, int depth) {
        TreeEnsembleBuilder builder = builder(kind);
        for (int i = 0; i < count; i++) {
            int output = kind == Kind.JOINT ? 0 : i % OUTPUTS;
            builder.add(output, randomTree(random, width(kind), depth + i % 3));
        }
        return builder.build();
    }

    /** Grown at random leaves, some of them deep. */
    private static Tree randomTree(Random random, int width, int depth) {
        int nodes = (1 << (depth + 1)) - 1;
        int[] left = new int[nodes];
        int[] right = new int[nodes];
        int[] features = new int[nodes];
        float[] thresholds = new float[nodes];
        byte[] missingLeft = new byte[nodes];
        float[] covers = new float[nodes];
        float[] gains = new float[nodes];
        double[] values = new double[nodes * width];
        for (int node = nodes - 1; node >= 0; node--) {
            boolean leaf = 2 * node + 2 >= nodes || (node > 2 && random.nextInt(5) == 0);
            left[node] = leaf ? -1 : 2 * node + 2;
            right[node] = 2 * node + 1;
            features[node] = random.nextInt(FEATURES);
            thresholds[node] = (float) random.nextGaussian();
            missingLeft[node] = (byte) random.nextInt(2);
            covers[node] = leaf ? 1 + random.nextInt(9) : covers[left[node]] + covers[right[node]];
            gains[node] = random.nextFloat();
            for (int i = 0; i < width; i++) {
                values[node * width + i] = (float) random.nextGaussian();
            }
        }
        return new Tree(left, right, features, thresholds, missingLeft, values, covers, gains);
    }

    private static float[] rows(Random random) {
        float[] rows = new float[ROWS * FEATURES];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = random.nextInt(10) == 0 ? Float.NaN : (float) random.nextGaussian();
        }
        return rows;
    }

    private static int child(Tree tree, int node, float[] rows, int row) {
        float value = rows[row * FEATURES + tree.features()[node]];
        boolean below =
                Float.isNaN(value)
                        ? tree.missingLeft()[node] == 1
                        : value < tree.thresholds()[node];
        return below ? tree.left()[node] : tree.right()[node];
    }

    private static void addWalk(
            Kind kind, Tree tree, float[] rows, int row, int output, double[] sums) {
        int node = 0;
        while (!tree.leaf(node)) {
            node = child(tree, node, rows, row);
        }
        for (int i = 0; i < width(kind); i++) {
            int at = row * OUTPUTS + output + i;
            double value = tree.values()[node * width(kind) + i];
            sums[at] = kind == Kind.SINGLE ? (float) sums[at] + (float) value : sums[at] + value;
        }
    }

    private static byte[] bytes(TreeEnsemble trees) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        trees.write(new DataOutputStream(bytes));
        return bytes.toByteArray();
    }

    private static TreeEnsemble read(byte[] bytes) throws IOException {
        return TreeEnsemble.read(new DataInputStream(new ByteArrayInputStream(bytes)));
    }
}
