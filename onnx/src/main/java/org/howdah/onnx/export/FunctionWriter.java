package org.howdah.onnx.export;

import org.howdah.ml.formula.Function;

/** Writes functions of each number. */
final class FunctionWriter {
    /** Beyond, the error function is 1 in float64. */
    private static final int SATURATED = 6;

    /** What its series needs up to there. */
    private static final int TERMS = 200;

    private final Calculus calculus;
    private final GraphWriter graph;

    FunctionWriter(Calculus calculus) {
        this.calculus = calculus;
        this.graph = calculus.graph;
    }

    String write(Function function, String value) {
        return switch (function) {
            case SIGMOID -> sigmoid(value);
            case EXPONENTIAL -> graph.node("Exp", value);
            case SOFT_PLUS -> softPlus(value);
            case SQUARE -> calculus.square(value);
            case SIGNED_SQUARE -> calculus.multiply(value, graph.node("Abs", value));
            case ROOT -> calculus.root(value);
            case ERROR_FUNCTION -> errorFunction(value);
            case POSITIVE -> truth("Greater", value);
            case NOT_NEGATIVE -> truth("GreaterOrEqual", value);
            case SHRUNK -> {
                String size = calculus.add(graph.node("Abs", value), graph.number(1));
                yield calculus.divide(value, calculus.multiply(size, 3));
            }
        };
    }

    /** Of elementary operators: the runtime's own one is of float32. */
    private String softPlus(String value) {
        String size = graph.node("Abs", value);
        String small = graph.node("Exp", graph.node("Neg", size));
        String rest = graph.node("Log", calculus.add(small, graph.number(1)));
        return calculus.add(calculus.multiply(calculus.add(value, size), 0.5), rest);
    }

    /** Of elementary operators: the runtime's own one is an approximation. */
    private String sigmoid(String value) {
        String one = graph.number(1);
        String exponential = graph.node("Exp", graph.node("Neg", value));
        return calculus.divide(one, calculus.add(one, exponential));
    }

    private String truth(String operator, String value) {
        return calculus.cast(graph.node(operator, value, graph.number(0)), DataType.DOUBLE);
    }

    /**
     * By its series of positive terms (Abramowitz & Stegun 1964, 7.1.6), a polynomial in the share
     * of the greatest square: the operator Erf knows no float64.
     */
    private String errorFunction(String value) {
        String clipped = calculus.clip(value, -SATURATED, SATURATED);
        String square = calculus.square(clipped);
        double greatest = SATURATED * SATURATED;
        double[] exponents = new double[TERMS];
        double[] terms = new double[TERMS];
        double term = 2 / Math.sqrt(Math.PI);
        for (int n = 0; n < TERMS; n++) {
            exponents[n] = n;
            terms[n] = term;
            term *= 2 * greatest / (2 * n + 3);
        }
        String share =
                graph.node("Unsqueeze", calculus.multiply(square, 1 / greatest), graph.list(-1));
        String powers = graph.node("Pow", share, graph.doubles(exponents, TERMS));
        String series = graph.node("MatMul", powers, graph.doubles(terms, TERMS, 1));
        String sum = graph.node("Squeeze", series, graph.list(-1));
        String tail = graph.node("Exp", graph.node("Neg", square));
        return calculus.multiply(calculus.multiply(clipped, sum), tail);
    }
}
