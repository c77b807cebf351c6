package org.howdah.onnx.imported;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.howdah.onnx.export.OnnxWriter;
import org.howdah.onnx.graph.ModelReader;
import org.howdah.onnx.protobuf.Slice;
import org.howdah.onnx.protobuf.WireReader;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Which labels a file says that its model knows, in the order of their scores. */
final class ClassNames {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final List<String> names = new ArrayList<>();

    private ClassNames() {}

    /** Those of the metadata, or of the last operator that knows some; empty if there is none. */
    static Optional<List<String>> of(byte[] model) {
        String listed = ModelReader.read(model).metadata().get(OnnxWriter.LABELS);
        if (listed != null) {
            return parse(listed);
        }
        ClassNames found = new ClassNames();
        for (WireReader field = new Slice(model).message(); field.next(); ) {
            if (field.field() == 7) {
                found.graph(field.slice());
            }
        }
        return found.names.isEmpty() ? Optional.empty() : Optional.of(found.names);
    }

    private static Optional<List<String>> parse(String json) {
        try {
            List<String> labels = new ArrayList<>();
            for (JsonNode label : MAPPER.readTree(json)) {
                labels.add(
                        label.isNumber() ? LabelNames.of(label.doubleValue()) : label.asString());
            }
            return labels.isEmpty() ? Optional.empty() : Optional.of(labels);
        } catch (JacksonException e) {
            return Optional.empty();
        }
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
