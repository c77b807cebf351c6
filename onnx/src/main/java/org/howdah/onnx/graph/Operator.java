package org.howdah.onnx.graph;

import java.util.Comparator;

/** An operator's name, with its domain: empty for ONNX's own, which {@code ai.onnx} means, too. */
public record Operator(String domain, String opType) implements Comparable<Operator> {
    private static final Comparator<Operator> ORDER =
            Comparator.comparing(Operator::domain).thenComparing(Operator::opType);

    public Operator {
        domain = canonical(domain);
    }

    /** The domain under its one name. */
    public static String canonical(String domain) {
        return domain.equals("ai.onnx") ? "" : domain;
    }

    @Override
    public int compareTo(Operator other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return domain.isEmpty() ? opType : domain + "." + opType;
    }
}
