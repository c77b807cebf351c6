package org.howdah.onnx.imported;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.howdah.onnx.export.OnnxWriter;
import org.howdah.onnx.graph.ModelReader;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What files that were exported here say of themselves in their metadata. */
final class FileNotes {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private FileNotes() {}

    /** The labels, in the order of their scores. */
    static Optional<List<String>> labels(byte[] file) {
        List<String> labels = list(file, OnnxWriter.LABELS);
        return labels.isEmpty() ? Optional.empty() : Optional.of(labels);
    }

    /** The names of the columns, in the order of the features; none if they aren't known. */
    static List<String> columns(byte[] file) {
        return list(file, OnnxWriter.COLUMNS);
    }

    private static List<String> list(byte[] file, String name) {
        List<String> texts = new ArrayList<>();
        try {
            for (JsonNode text : MAPPER.readTree(metadata(file, name))) {
                texts.add(text.isNumber() ? LabelNames.of(text.doubleValue()) : text.asString());
            }
        } catch (JacksonException e) {
            // Others may write another text under that name.
            return List.of();
        }
        return texts;
    }

    private static String metadata(byte[] file, String name) {
        return ModelReader.read(file).metadata().getOrDefault(name, "[]");
    }
}
