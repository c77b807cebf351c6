package org.howdah.onnx.export;

import org.howdah.ml.formula.Formula.Similarities;
import org.howdah.ml.formula.SimilarityFunction;

/** Writes the similarities of a row to others. */
final class SimilarityWriter {
    private final Calculus calculus;
    private final GraphWriter graph;
    private final String row;

    /**
     * @param row float64
     */
    SimilarityWriter(Calculus calculus, String row) {
        this.calculus = calculus;
        this.graph = calculus.graph;
        this.row = row;
    }

    String write(Similarities similarities) {
        SimilarityFunction kernel = similarities.similarity();
        double[] others = DistanceWriter.widened(similarities.rows());
        int columns = similarities.of().width();
        DistanceWriter pairs = new DistanceWriter(calculus, row, columns);
        return switch (kernel.kind()) {
            case LINEAR -> pairs.products(others);
            case POLYNOMIAL ->
                    calculus.power(scaled(kernel, pairs.products(others)), kernel.degree());
            case SIGMOID -> hyperbolicTangent(scaled(kernel, pairs.products(others)));
            case RBF -> decay(kernel, pairs.sum(others, this::squaredDifference));
            case LAPLACIAN -> decay(kernel, pairs.sum(others, this::difference));
            case COSINE -> pairs.cosines(others);
            case ADDITIVE_CHI2 -> graph.node("Neg", chiSquared(columns, others));
            case CHI2 -> decay(kernel, chiSquared(columns, others));
        };
    }

    private String scaled(SimilarityFunction kernel, String products) {
        return calculus.add(
                calculus.multiply(products, kernel.gamma()), graph.number(kernel.coef0()));
    }

    private String decay(SimilarityFunction kernel, String distances) {
        return graph.node("Exp", calculus.multiply(distances, -kernel.gamma()));
    }

    /** Of elementary operators: the runtime's own one is an approximation. */
    private String hyperbolicTangent(String value) {
        String one = graph.number(1);
        String exponential = graph.node("Exp", calculus.multiply(value, -2));
        String quotient = calculus.divide(graph.number(2), calculus.add(one, exponential));
        return calculus.subtract(quotient, one);
    }

    private String squaredDifference(String own, String others) {
        return calculus.square(calculus.subtract(own, others));
    }

    private String difference(String own, String others) {
        return graph.node("Abs", calculus.subtract(own, others));
    }

    private String chiSquared(int columns, double[] others) {
        String negative = graph.node("Less", row, graph.number(0));
        String counts = calculus.choose(negative, graph.number(Double.NaN), row);
        return new DistanceWriter(calculus, counts, columns).sum(others, this::squaredShare);
    }

    private String squaredShare(String own, String others) {
        String sum = calculus.add(own, others);
        String none = graph.node("Equal", sum, graph.number(0));
        return calculus.choose(
                none, graph.number(0), calculus.divide(squaredDifference(own, others), sum));
    }
}
