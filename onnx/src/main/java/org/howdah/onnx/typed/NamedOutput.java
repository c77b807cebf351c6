package org.howdah.onnx.typed;

import java.util.List;
import java.util.stream.Collectors;
import org.howdah.host.error.ErrorCode;
import org.howdah.host.error.SqlError;
import org.howdah.onnx.runtime.Session;
import org.howdah.onnx.runtime.ValueInfo;

/** Outputs by name. */
public final class NamedOutput {
    private NamedOutput() {}

    /**
     * The place among a model's outputs of the one of that name.
     *
     * @throws SqlError 42704 if the model has no such output
     */
    public static int index(Session session, String name) {
        List<ValueInfo> outputs = session.outputs();
        for (int i = 0; i < outputs.size(); i++) {
            if (outputs.get(i).name().equals(name)) {
                return i;
            }
        }
        throw new SqlError(
                ErrorCode.UNDEFINED_OBJECT,
                "the model has no output \"%s\"".formatted(name),
                outputs.stream()
                        .map(ValueInfo::name)
                        .collect(Collectors.joining(", ", "Its outputs are ", ".")));
    }
}
