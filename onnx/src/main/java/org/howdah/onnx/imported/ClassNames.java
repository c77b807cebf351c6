package org.howdah.onnx.imported;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.howdah.onnx.protobuf.Slice;
import org.howdah.onnx.protobuf.WireReader;

/** Which labels the operators of a graph know, in the order of their scores. */
final class ClassNames {
    private final List<String> names = new ArrayList<>();

    private ClassNames() {}

    /** Those of the last operator that knows some; empty if there is none. */
    static Optional<List<String>> of(byte[] model) {
        ClassNames found = new ClassNames();
        for (WireReader field = new Slice(model).message(); field.next(); ) {
            if (field.field() == 7) {
                found.graph(field.slice());
            }
        }
        return found.names.isEmpty() ? Optional.empty() : Optional.of(found.names);
    }

    private void graph(Slice graph) {
        for (WireReader field = graph.message(); field.next(); ) {
            if (field.field() == 1) {
                node(field.slice());
            }
        }
    }

    private void node(Slice node) {
        for (WireReader field = node.message(); field.next(); ) {
            if (field.field() == 5) {
                attribute(field.slice());
            }
        }
    }

    private void attribute(Slice attribute) {
        boolean labels = false;
        List<String> values = new ArrayList<>();
        for (WireReader field = attribute.message(); field.next(); ) {
            switch (field.field()) {
                case 1 -> labels = field.text().startsWith("classlabels_");
                case 8 -> field.numbers(number -> values.add(Long.toString(number)));
                case 9 -> values.add(field.text());
                default -> {}
            }
        }
        if (labels && !values.isEmpty()) {
            names.clear();
            names.addAll(values);
        }
    }
}
