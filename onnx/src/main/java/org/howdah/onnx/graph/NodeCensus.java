package org.howdah.onnx.graph;

import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.howdah.onnx.protobuf.Slice;
import org.howdah.onnx.protobuf.WireReader;

/** Counts the nodes of graphs, at any depth, and finds those that draw random numbers. */
final class NodeCensus {
    private static final Set<String> RANDOM =
            Set.of(
                    "Bernoulli",
                    "Multinomial",
                    "RandomNormal",
                    "RandomNormalLike",
                    "RandomUniform",
                    "RandomUniformLike");
    private static final Set<String> RANDOM_CONTRIB = Set.of("BitmaskDropout", "Sampling");

    // In Dropout of opset 12 and later the third input switches to training.
    private static final int TRAINING_MODE = 2;

    private final SortedMap<Operator, Long> operators = new TreeMap<>();
    private final SortedSet<Operator> nonDeterministic = new TreeSet<>();

    SortedMap<Operator, Long> operators() {
        return operators;
    }

    SortedSet<Operator> nonDeterministic() {
        return nonDeterministic;
    }

    void graph(Slice graph) {
        nodes(graph, 1);
    }

    void function(Slice function) {
        nodes(function, 7);
    }

    private void nodes(Slice message, int nodeField) {
        for (WireReader field = message.message(); field.next(); ) {
            if (field.field() == nodeField) {
                node(field.slice());
            }
        }
    }

    private void node(Slice node) {
        String domain = "";
        String opType = "";
        int inputs = 0;
        boolean trainingMode = false;
        for (WireReader field = node.message(); field.next(); ) {
            switch (field.field()) {
                case 1 -> trainingMode |= inputs++ == TRAINING_MODE && field.slice().length() > 0;
                case 4 -> opType = field.text();
                case 5 -> attribute(field.slice());
                case 7 -> domain = field.text();
                default -> {}
            }
        }
        Operator operator = new Operator(domain, opType);
        operators.merge(operator, 1L, Long::sum);
        if (isRandom(operator, trainingMode)) {
            nonDeterministic.add(operator);
        }
    }

    private static boolean isRandom(Operator operator, boolean trainingMode) {
        return switch (operator.domain()) {
            case "" ->
                    RANDOM.contains(operator.opType())
                            || (operator.opType().equals("Dropout") && trainingMode);
            case "com.microsoft" -> RANDOM_CONTRIB.contains(operator.opType());
            default -> false;
        };
    }

    private void attribute(Slice attribute) {
        for (WireReader field = attribute.message(); field.next(); ) {
            if (field.field() == 6 || field.field() == 11) {
                graph(field.slice());
            }
        }
    }
}
