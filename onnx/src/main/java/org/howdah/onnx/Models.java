package org.howdah.onnx;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.howdah.host.call.Call;
import org.howdah.onnx.catalogue.StoredModels;
import org.howdah.onnx.graph.Model;
import org.howdah.onnx.graph.Value;
import org.howdah.onnx.option.ModelOpening;
import org.howdah.onnx.session.OnnxSessions;
import org.howdah.onnx.session.Trial;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * The functions {@code pg_onnx_inspect_model_bin}, {@code pg_onnx_import_model} and {@code
 * pg_onnx_drop_model}.
 */
public final class Models {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private Models() {}

    /** Inputs and outputs of a model: names and types, as JSON objects. */
    public record Inspection(String inputs, String outputs) {}

    /** What a model takes and gives, read from its bytes without loading it. */
    public static List<Inspection> inspect(Call call, byte[] model, String option) {
        ModelOpening opening = new ModelOpening(call, option);
        opening.vet(model);
        return List.of(inspection(opening.description(model)));
    }

    private static Inspection inspection(Model model) {
        return new Inspection(types(model.inputs()), types(model.outputs()));
    }

    private static String types(List<Value> values) {
        Map<String, Object> types = new LinkedHashMap<>();
        values.forEach(value -> types.put(value.name(), value.type().toString()));
        return MAPPER.writeValueAsString(types);
    }

    /** Stores a model that ONNX Runtime can load. */
    public static boolean importModel(
            Call call,
            @Nullable String name,
            @Nullable String version,
            byte @Nullable [] model,
            @Nullable String option,
            @Nullable String description) {
        String givenName = NotNull.require("name", name);
        String givenVersion = NotNull.require("version", version);
        byte[] bytes = NotNull.require("model", model);
        String options = NotNull.require("option", option);
        ModelOpening opening = new ModelOpening(call, options);
        opening.requireRights();
        opening.vet(bytes);
        Inspection inspection =
                Trial.with(
                        call,
                        bytes,
                        opening.session(bytes),
                        session -> inspection(opening.description(bytes)));
        new StoredModels(call.sql().asOwner())
                .insert(
                        givenName,
                        givenVersion,
                        bytes,
                        options,
                        description,
                        inspection.inputs(),
                        inspection.outputs());
        return true;
    }

    /** Deletes a model and frees its session; false if there is none. */
    public static boolean dropModel(Call call, @Nullable String name, @Nullable String version) {
        if (name == null || version == null) {
            return false;
        }
        OnnxSessions.of(call).forget(call, name, version);
        return new StoredModels(call.sql().asOwner()).delete(name, version);
    }
}
