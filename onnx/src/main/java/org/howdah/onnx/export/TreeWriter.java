package org.howdah.onnx.export;

import java.util.ArrayList;
import java.util.List;
import org.howdah.ml.formula.DecisionTree;
import org.howdah.ml.formula.Formula.TreeSums;

/**
 * Writes sums of trees. The operator for trees adds up in float32; here it only finds the leaf of
 * each tree, and leaves are added up in float64.
 */
final class TreeWriter {
    private final Calculus calculus;
    private final GraphWriter graph;
    private final String row;

    /**
     * @param row float32
     */
    TreeWriter(Calculus calculus, String row) {
        this.calculus = calculus;
        this.graph = calculus.graph;
        this.row = row;
    }

    String write(TreeSums sums) {
        String margins = calculus.line(sums.margins());
        if (sums.trees().isEmpty()) {
            return calculus.add(calculus.zeros(row), margins);
        }
        List<double[]> leaves = new ArrayList<>();
        boolean joint = sums.trees().getFirst().output() == DecisionTree.ALL;
        String places = places(sums, joint ? sums.width() : 1, leaves);
        if (joint) {
            String values = calculus.gather(matrix(leaves, sums.width()), places);
            String total =
                    graph.node(
                            "ReduceSum",
                            List.of(values, graph.list(1)),
                            new Attribute.Int("keepdims", 0));
            return calculus.add(total, margins);
        }
        double[] flat = leaves.stream().mapToDouble(leaf -> leaf[0]).toArray();
        String values = calculus.gather(graph.doubles(flat, flat.length), places);
        return calculus.add(calculus.product(values, members(sums)), margins);
    }

    /** For each sum which trees go into it. */
    private static double[][] members(TreeSums sums) {
        double[][] members = new double[sums.width()][sums.trees().size()];
        for (int tree = 0; tree < sums.trees().size(); tree++) {
            members[sums.trees().get(tree).output()][tree] = 1;
        }
        return members;
    }

    private String matrix(List<double[]> lines, int width) {
        double[] flat = new double[Math.multiplyExact(lines.size(), width)];
        for (int line = 0; line < lines.size(); line++) {
            System.arraycopy(lines.get(line), 0, flat, line * width, width);
        }
        return graph.doubles(flat, lines.size(), width);
    }

    /** The number of the leaf that a row comes to in each tree, among all leaves. */
    private String places(TreeSums sums, int width, List<double[]> leaves) {
        TreeAttributes attributes = new TreeAttributes();
        long[] firsts = new long[sums.trees().size()];
        for (int tree = 0; tree < firsts.length; tree++) {
            firsts[tree] = leaves.size();
            attributes.add(tree, sums.trees().get(tree), width, leaves);
        }
        String within =
                graph.learned(
                        "TreeEnsembleRegressor",
                        withoutMissing(sums.missing()),
                        attributes.toArray(firsts.length));
        return calculus.add(
                calculus.cast(within, DataType.INT64), graph.integers(firsts, 1, firsts.length));
    }

    private String withoutMissing(float missing) {
        if (Float.isNaN(missing)) {
            return row;
        }
        String lacks = graph.node("Equal", row, graph.floats(new float[] {missing}));
        return calculus.choose(lacks, graph.floats(new float[] {Float.NaN}), row);
    }
}
