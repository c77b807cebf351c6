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
 * native code of the server, whoever asks for it.
 *
 * @param session what the session is made with
 * @param shown as SQL functions show it: what was asked for, and whether a GPU is used
 */
public record ModelOptions(SessionOptions session, String shown) {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final String CUDA = "cuda";
    private static final String SESSION = "session_options";
    private static final String FREE_DIMENSIONS = "free_dimension_overrides";
    private static final List<String> REFUSED = List.of("extensions", "ortextensions_path", "path");

    /** Others hold addresses of memory. */
    private static final List<String> CUDA_OPTIONS =
            List.of(
                    "device_id",
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

    private static final List<String> KNOWN = List.of(CUDA, SESSION, FREE_DIMENSIONS);

    /**
     * Reads the options.
     *
     * @param json valid JSON
     * @throws SqlError 22023 for what can't be read, 0A000 for what is refused
     */
    public static ModelOptions of(String json) {
        JsonNode node = parse(json);
        for (String name : REFUSED) {
            if (node.has(name)) {
                throw SessionOptionsReader.refused(name);
            }
        }
        OptionObject options = OptionObject.of("", node, KNOWN);
        SessionOptions session = new SessionOptionsReader(options).read();
        ObjectNode shown = (ObjectNode) node.deepCopy();
        if (!session.cuda().isPresent()) {
            shown.put(CUDA, false);
        }
        return new ModelOptions(session, shown.toString());
    }

    private static JsonNode parse(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (JacksonException e) {
            throw new SqlError(
                    ErrorCode.INVALID_PARAMETER,
                    "the options are no JSON: " + e.getOriginalMessage());
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
            return Optional.of(new CudaOptions(Map.of("device_id", Integer.toString(device))));
        }
        if (!value.isObject()) {
            throw OptionObject.invalid(CUDA, value, "true, false, a device's number or an object");
        }
        return Optional.of(new CudaOptions(OptionObject.of(CUDA, value, CUDA_OPTIONS).texts()));
    }
}
