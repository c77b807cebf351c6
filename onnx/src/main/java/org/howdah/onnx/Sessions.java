package org.howdah.onnx;

import java.util.List;
import org.howdah.host.call.Call;
import org.howdah.host.error.ErrorCode;
import org.howdah.host.error.SqlError;
import org.howdah.onnx.json.JsonInputs;
import org.howdah.onnx.json.JsonOutputs;
import org.howdah.onnx.session.OnnxSessions;
import org.howdah.onnx.session.SessionStatus;
import org.howdah.onnx.session.Use;
import org.howdah.onnx.session.UseStatistics;

/** The functions of loaded models: {@code pg_onnx_execute_session} and its kin. */
public final class Sessions {
    private Sessions() {}

    /** Runs a model with inputs as JSON; its outputs as JSON. */
    public static String execute(Call call, String name, String version, String inputs) {
        if (name.isEmpty() || version.isEmpty()) {
            throw new SqlError(
                    ErrorCode.INVALID_PARAMETER,
                    "invalid argument",
                    "Name and version must not be empty.");
        }
        try (Use use = OnnxSessions.of(call).use(call, name, version)) {
            use.run(() -> JsonInputs.read(inputs, use.buffers()));
            return JsonOutputs.write(use.buffers());
        }
    }

    public static List<SessionStatus> list(Call call) {
        return OnnxSessions.of(call).all(call);
    }

    public static List<SessionStatus> create(Call call, String name, String version) {
        return List.of(OnnxSessions.of(call).create(call, name, version));
    }

    public static List<SessionStatus> describe(Call call, String name, String version) {
        return List.of(OnnxSessions.of(call).describe(call, name, version));
    }

    public static boolean destroy(Call call, String name, String version) {
        return OnnxSessions.of(call).destroy(call, name, version);
    }

    public static List<UseStatistics> statistics(Call call) {
        return OnnxSessions.of(call).statistics(call);
    }
}
