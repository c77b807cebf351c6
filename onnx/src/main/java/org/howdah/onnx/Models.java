package org.howdah.onnx;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.howdah.host.call.Call;
import org.howdah.onnx.catalogue.StoredModels;
import org.howdah.onnx.graph.Model;
import org.howdah.onnx.graph.ModelReader;
import org.howdah.onnx.graph.Value;
import org.howdah.onnx.option.ModelOptions;
import org.howdah.onnx.session.OnnxSessions;
import org.howdah.onnx.session.Trial;
import org.howdah.onnx.vetting.Limits;
import org.howdah.onnx.vetting.Vetting;
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
    public static List<Inspection> inspect(byte[] model, String option) {
        ModelOptions.of(option);
        Vetting.check(model, Limits.DEFAULT);
        return List.of(inspection(model));
    }

    private static Inspection inspection(byte[] bytes) {
        Model model = ModelReader.read(bytes);
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
        ModelOptions read = ModelOptions.of(options);
        Vetting.check(bytes, Limits.DEFAULT);
        Inspection inspection =
                Trial.with(call, bytes, read.session(), session -> inspection(bytes));
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
