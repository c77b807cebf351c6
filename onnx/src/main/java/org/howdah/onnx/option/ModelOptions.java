package org.howdah.onnx.option;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.howdah.host.error.ErrorCode;
import org.howdah.host.error.SqlError;
import org.howdah.onnx.runtime.CudaOptions;
import org.howdah.onnx.runtime.SessionOptions;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The {@code option} of a model, with the names that pg_onnx reads and those that it documents.
 * Unknown names, wrong types and numbers out of range are errors; so is what would name a file or
 * native code of the server, unless the server has a directory for these.
 *
 * @param session what the session is made with; its files are plain names
 * @param shapes of inputs and outputs
 * @param given the options themselves
 */
public record ModelOptions(SessionOptions session, ShapeOptions shapes, JsonNode given) {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final String CUDA = "cuda";
    private static final String SESSION = "session_options";
    private static final String FREE_DIMENSIONS = "free_dimension_overrides";
    private static final String DEVICE = "device_id";
    private static final String PATH = "path";

    /** Others hold addresses of memory. */
    private static final List<String> CUDA_OPTIONS =
            List.of(
                    DEVICE,
                    "arena_extend_strategy",
                    "gpu_mem_limit",
                    "cudnn_conv_algo_search",
                    "cudnn_conv_use_max_workspace",
                    "cudnn_conv1d_pad_to_nc1d",
                    "do_copy_in_default_stream",
                    "enable_cuda_graph",
                    "tunable_op_enable",
                    "tunable_op_tuning_enable",
                    "tunable_op_max_tuning_duration_ms",
                    "use_tf32",
                    "prefer_nhwc");

    private static final List<String> KNOWN =
            List.of(
                    CUDA,
                    SESSION,
                    FREE_DIMENSIONS,
                    ShapeOptions.INPUTS,
                    ShapeOptions.OUTPUTS,
                    SessionFilesReader.LIBRARIES,
                    SessionFilesReader.LIBRARY);

    /**
     * Reads the options.
     *
     * @param json valid JSON
     * @throws SqlError 22023 for what can't be read, 0A000 for what is refused
     */
    public static ModelOptions of(String json, LibraryDirectory directory) {
        JsonNode node = parse(json);
        if (node.has(PATH)) {
            throw new SqlError(
                    ErrorCode.NOT_SUPPORTED,
                    "option \"%s\" is refused".formatted(PATH),
                    "Pass the model's bytes.");
        }
        SessionFilesReader.requireDirectory(node, node.path(SESSION), directory);
        OptionObject options = OptionObject.of("", node, KNOWN);
        return new ModelOptions(
                new SessionOptionsReader(options, directory).read(),
                ShapeOptions.read(options),
                node);
    }

    /** As SQL functions show the options of a session: what was asked for, and its GPU. */
    public String shown(boolean gpu) {
        ObjectNode shown = (ObjectNode) given.deepCopy();
        shown.remove(List.of(ShapeOptions.INPUTS, ShapeOptions.OUTPUTS));
        JsonNode cuda = shown.path(CUDA);
        if (!gpu) {
            shown.put(CUDA, false);
        } else if (!cuda.isObject()) {
            shown.putObject(CUDA).put(DEVICE, cuda.isIntegralNumber() ? cuda.asInt() : 0);
        } else if (!cuda.has(DEVICE)) {
            ((ObjectNode) cuda).put(DEVICE, 0);
        }
        return shown.toString();
    }

    private static JsonNode parse(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (JacksonException e) {
            throw new SqlError(
                    ErrorCode.INVALID_PARAMETER,
                    "the options are no JSON: " + e.getOriginalMessage(),
                    "Pass an object such as '{\"intra_op_num_threads\": 1}'.");
        }
    }

    /**
     * What {@code cuda} asks for: true, a device's number, or an object of the provider's own
     * options.
     */
    static Optional<CudaOptions> cuda(OptionObject options) {
        if (!options.has(CUDA)) {
            return Optional.empty();
        }
        JsonNode value = options.get(CUDA);
        if (value.isBoolean()) {
            return value.booleanValue() ? Optional.of(new CudaOptions(Map.of())) : Optional.empty();
        }
        if (value.isIntegralNumber()) {
            int device = options.number(CUDA, 0, 1023, 0);
            return Optional.of(new CudaOptions(Map.of(DEVICE, Integer.toString(device))));
        }
        if (!value.isObject()) {
            throw OptionObject.invalid(CUDA, value, "true, false, a device's number or an object");
        }
        return Optional.of(new CudaOptions(OptionObject.of(CUDA, value, CUDA_OPTIONS).texts()));
    }
}
