package org.howdah.onnx.graph;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.howdah.onnx.protobuf.MalformedProtobuf;
import org.howdah.onnx.protobuf.Slice;
import org.howdah.onnx.protobuf.WireReader;

/** Reads what a model says of itself. Its bytes must have passed the vetting. */
public final class ModelReader {
    private final NodeCensus census = new NodeCensus();
    private final SortedMap<String, Long> opsetImports = new TreeMap<>();
    private final Map<String, String> metadata = new LinkedHashMap<>();
    private final List<Value> inputs = new ArrayList<>();
    private final List<Value> outputs = new ArrayList<>();
    private final Set<String> initializers = new HashSet<>();
    private final Map<Integer, String> texts = new LinkedHashMap<>();
    private final Map<Integer, Long> numbers = new LinkedHashMap<>();
    private String graphName = "";
    private String graphDocString = "";

    private ModelReader() {}

    /**
     * Reads a ModelProto.
     *
     * @throws MalformedProtobuf if the bytes are none, which vetted ones never are
     */
    public static Model read(byte[] model) {
        return new ModelReader().model(new Slice(model));
    }

    private Model model(Slice message) {
        for (WireReader field = message.message(); field.next(); ) {
            switch (field.field()) {
                case 1, 5 -> numbers.put(field.field(), field.number());
                case 2, 3, 4, 6 -> texts.put(field.field(), field.text());
                case 7 -> graph(field.slice());
                case 8 -> opset(field.slice());
                case 14 -> property(field.slice());
                case 25 -> census.function(field.slice());
                default -> {}
            }
        }
        inputs.removeIf(input -> initializers.contains(input.name()));
        return new Model(
                numbers.getOrDefault(1, 0L),
                opsetImports,
                texts.getOrDefault(2, ""),
                texts.getOrDefault(3, ""),
                texts.getOrDefault(4, ""),
                numbers.getOrDefault(5, 0L),
                texts.getOrDefault(6, ""),
                graphName,
                graphDocString,
                inputs,
                outputs,
                census.operators(),
                census.nonDeterministic(),
                metadata);
    }

    private void graph(Slice message) {
        for (WireReader field = message.message(); field.next(); ) {
            switch (field.field()) {
                case 2 -> graphName = field.text();
                case 5 -> initializers.add(text(field.slice(), 8));
                case 10 -> graphDocString = field.text();
                case 11 -> inputs.add(TypeReader.value(field.slice()));
                case 12 -> outputs.add(TypeReader.value(field.slice()));
                case 15 -> sparseInitializer(field.slice());
                default -> {}
            }
        }
        census.graph(message);
    }

    private void sparseInitializer(Slice message) {
        for (WireReader field = message.message(); field.next(); ) {
            if (field.field() == 1) {
                initializers.add(text(field.slice(), 8));
            }
        }
    }

    private void opset(Slice message) {
        long version = 0;
        for (WireReader field = message.message(); field.next(); ) {
            if (field.field() == 2) {
                version = field.number();
            }
        }
        opsetImports.put(Operator.canonical(text(message, 1)), version);
    }

    private void property(Slice message) {
        metadata.put(text(message, 1), text(message, 2));
    }

    private static String text(Slice message, int textField) {
        for (WireReader field = message.message(); field.next(); ) {
            if (field.field() == textField) {
                return field.text();
            }
        }
        return "";
    }
}
