package org.howdah.tests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * A directory of ONNX's own tests: a model, and directories of inputs and of the outputs that the
 * standard demands.
 */
record OnnxConformanceCase(String group, Path directory) {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    String name() {
        return group + "/" + directory.getFileName();
    }

    /** Why the outputs from SQL are wrong, or null if they are right. */
    @Nullable String run(Session session) {
        byte[] model = read(directory.resolve("model.onnx"));
        String digits = HexFormat.of().formatHex(model);
        Failure refused =
                session.attempt(
                        "SELECT pg_onnx_import_model('%s', '1', '\\x%s')"
                                .formatted(name(), digits));
        if (refused != null) {
            return refused.message();
        }
        OnnxProto graph = OnnxProto.of(model).message(7);
        for (Path set : children(directory, "test_data_set_")) {
            String wrong = run(session, graph, set);
            if (wrong != null) {
                return wrong;
            }
        }
        session.execute("SELECT pg_onnx_drop_model('%s', '1')".formatted(name()));
        return null;
    }

    private @Nullable String run(Session session, OnnxProto graph, Path set) {
        String inputs = MAPPER.writeValueAsString(values(graph.messages(11), set, "input_"));
        String query =
                "SELECT pg_onnx_execute_session('%s', '1', '%s')"
                        .formatted(name(), inputs.replace("'", "''"));
        Failure failure = session.attempt(query);
        if (failure != null) {
            return failure.message();
        }
        Object actual = MAPPER.readValue(session.value(query), Object.class);
        return OnnxDifference.of(values(graph.messages(12), set, "output_"), actual);
    }

    /** Values by the names that the graph gives them. */
    private static Map<String, @Nullable Object> values(
            List<OnnxProto> declared, Path set, String prefix) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (int i = 0; Files.exists(set.resolve(prefix + i + ".pb")); i++) {
            OnnxProto value = OnnxProto.of(read(set.resolve(prefix + i + ".pb")));
            values.put(declared.get(i).text(1), json(declared.get(i).message(2), value));
        }
        return values;
    }

    /** A value of a TypeProto. */
    private static @Nullable Object json(OnnxProto type, OnnxProto value) {
        if (type.has(4)) {
            return sequence(type.message(4).message(1), value);
        }
        if (type.has(9)) {
            return optional(type.message(9).message(1), value);
        }
        return OnnxTensorProto.json(value, type.message(1).number(1));
    }

    private static List<@Nullable Object> sequence(OnnxProto element, OnnxProto value) {
        List<@Nullable Object> elements = new ArrayList<>();
        for (int field = 3; field <= 7; field++) {
            value.messages(field).forEach(one -> elements.add(json(element, one)));
        }
        return elements;
    }

    private static @Nullable Object optional(OnnxProto element, OnnxProto value) {
        for (int field = 3; field <= 7; field++) {
            if (value.has(field)) {
                return json(element, value.message(field));
            }
        }
        return null;
    }

    static List<Path> children(Path directory, String prefix) {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.getFileName().toString().startsWith(prefix))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
