package org.howdah.onnx.export;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.howdah.ml.formula.DecisionTree;
import org.howdah.ml.formula.Formula.TreeSums;

/**
 * Writes sums of trees. The operator for trees adds up in an order of its own, in float32; here it
 * only finds the leaf of each tree, and leaves are added up one by one as the model does.
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
            return begin(margins);
        }
        List<double[]> leaves = new ArrayList<>();
        boolean joint = sums.trees().getFirst().output() == DecisionTree.ALL;
        String places = places(sums, joint ? sums.width() : 1, leaves);
        if (joint) {
            String values = calculus.gather(matrix(leaves, sums.width()), places);
            String begin = graph.node("Unsqueeze", begin(margins), graph.list(1));
            return graph.node(
                    "Squeeze", running(List.of(begin, values), sums.trees().size()), graph.list(1));
        }
        double[] flat = leaves.stream().mapToDouble(leaf -> leaf[0]).toArray();
        String values = calculus.gather(graph.doubles(flat, flat.length), places);
        DataType type = sums.single() ? DataType.FLOAT : DataType.DOUBLE;
        List<String> totals = new ArrayList<>();
        for (int output = 0; output < sums.width(); output++) {
            String begin = begin(calculus.line(sums.margins()[output]));
            long[] own = members(sums, output);
            List<String> terms =
                    own.length == 0
                            ? List.of(calculus.cast(begin, type))
                            : List.of(
                                    calculus.cast(begin, type),
                                    calculus.cast(calculus.columns(values, own), type));
            totals.add(calculus.cast(running(terms, own.length), DataType.DOUBLE));
        }
        return calculus.concat(totals);
    }

    private String begin(String margins) {
        return calculus.add(calculus.zeros(row), margins);
    }

    /** The sum from the first term to the last, in that order, of so many behind the first. */
    private String running(List<String> terms, int count) {
        String sums = graph.node("CumSum", calculus.concat(terms), graph.integers(new long[] {1}));
        return calculus.columns(sums, count);
    }

    /** The trees that go into a sum. */
    private static long[] members(TreeSums sums, int output) {
        return IntStream.range(0, sums.trees().size())
                .filter(tree -> sums.trees().get(tree).output() == output)
                .asLongStream()
                .toArray();
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
