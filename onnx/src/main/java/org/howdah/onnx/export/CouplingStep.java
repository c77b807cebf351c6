package org.howdah.onnx.export;

import java.util.List;

/**
 * One step of the iteration that couples probabilities, which leaves rows alone that have ended.
 */
final class CouplingStep {
    private final Calculus calculus;
    private final GraphWriter graph;
    private final List<String> quadratic;

    /**
     * @param quadratic lines of the matrix, for each row
     */
    CouplingStep(Calculus calculus, List<String> quadratic) {
        this.calculus = calculus;
        this.graph = calculus.graph;
        this.quadratic = quadratic;
    }

    String apply(String before, double tolerance) {
        String products =
                calculus.concat(
                        quadratic.stream()
                                .map(line -> calculus.sum(calculus.multiply(line, before)))
                                .toList());
        String mean = calculus.sum(calculus.multiply(before, products));
        String differences = graph.node("Abs", calculus.subtract(products, mean));
        String most = calculus.reduce("ReduceMax", differences);
        String ended = graph.node("Less", most, graph.number(tolerance));
        String after = before;
        for (int label = 0; label < quadratic.size(); label++) {
            String line = quadratic.get(label);
            String own = calculus.columns(line, label);
            String product = calculus.columns(products, label);
            String change = calculus.divide(calculus.subtract(mean, product), own);
            String total = calculus.add(graph.number(1), change);
            after = calculus.divide(moved(after, change, label), total);
            mean = nextMean(mean, change, own, product, total);
            products =
                    calculus.divide(calculus.add(products, calculus.multiply(change, line)), total);
        }
        return calculus.choose(ended, before, after);
    }

    private String moved(String probabilities, String change, int label) {
        double[] unit = new double[quadratic.size()];
        unit[label] = 1;
        return calculus.add(probabilities, calculus.multiply(change, calculus.line(unit)));
    }

    private String nextMean(String mean, String change, String own, String product, String total) {
        String slope = calculus.add(calculus.multiply(change, own), calculus.multiply(product, 2));
        return calculus.divide(
                calculus.add(mean, calculus.multiply(change, slope)), calculus.square(total));
    }
}
