package org.howdah.onnx.export;

import java.util.ArrayList;
import java.util.List;

/** Writes how probabilities of pairs become those of labels: an iteration, as a loop. */
final class CouplingWriter {
    private static final int LEAST_ITERATIONS = 100;
    private static final double TOLERANCE = 0.005;

    private final Calculus outer;
    private final int labels;

    CouplingWriter(Calculus calculus, int labels) {
        this.outer = calculus;
        this.labels = labels;
    }

    /**
     * The labels' probabilities.
     *
     * @param pairs the probability of the first label of each pair
     */
    String write(String pairs) {
        GraphWriter graph = outer.graph;
        String others = outer.subtract(graph.number(1), pairs);
        if (labels == 2) {
            return outer.concat(List.of(pairs, others));
        }
        List<String> quadratic = quadratic(pairs, others);
        String start =
                outer.add(
                        outer.multiply(quadratic.getFirst(), 0),
                        outer.line(Calculus.constants(labels, 1.0 / labels)));
        String trips = graph.integers(new long[] {Math.max(LEAST_ITERATIONS, labels)});
        String last =
                graph.node(
                        "Loop",
                        List.of(trips, "", start),
                        new Attribute.Body("body", body(quadratic)));
        return outer.divide(last, outer.sum(last));
    }

    /** The lines of the matrix that is to be minimised. */
    private List<String> quadratic(String pairs, String others) {
        GraphWriter graph = outer.graph;
        String mixed = graph.node("Neg", outer.multiply(pairs, others));
        String terms = outer.concat(List.of(mixed, outer.square(others), outer.square(pairs)));
        List<String> lines = new ArrayList<>();
        for (int label = 0; label < labels; label++) {
            lines.add(outer.product(terms, line(label)));
        }
        return lines;
    }

    /** Which terms go into each value of a label's line. */
    private double[][] line(int label) {
        int count = labels * (labels - 1) / 2;
        double[][] weights = new double[labels][3 * count];
        int pair = 0;
        for (int first = 0; first < labels; first++) {
            for (int second = first + 1; second < labels; second++) {
                if (label == first) {
                    weights[second][pair] = 1;
                    weights[first][count + pair] = 1;
                } else if (label == second) {
                    weights[first][pair] = 1;
                    weights[second][2 * count + pair] = 1;
                }
                pair++;
            }
        }
        return weights;
    }

    private GraphWriter body(List<String> quadratic) {
        GraphWriter graph = outer.graph.nested("coupling");
        Calculus calculus = new Calculus(graph);
        String iteration = graph.unique("iteration");
        String goOn = graph.unique("go_on");
        String before = graph.unique("probabilities_before");
        graph.input(iteration, new Shape(DataType.INT64.number, List.of()));
        graph.input(goOn, new Shape(Shape.BOOL, List.of()));
        graph.input(before, Shape.rows(DataType.DOUBLE, labels));
        String after = new CouplingStep(calculus, quadratic).apply(before, TOLERANCE / labels);
        graph.output(graph.named("go_on_again", goOn), new Shape(Shape.BOOL, List.of()));
        graph.output(
                graph.named("probabilities_after", after), Shape.rows(DataType.DOUBLE, labels));
        return graph;
    }
}
