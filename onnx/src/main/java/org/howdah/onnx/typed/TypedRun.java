package org.howdah.onnx.typed;

import java.util.List;
import java.util.stream.Collectors;
import org.howdah.host.error.ErrorCode;
import org.howdah.host.error.SqlError;
import org.howdah.host.sql.MultiArray;
import org.howdah.onnx.runtime.RunBuffers;
import org.howdah.onnx.runtime.ValueInfo;
import org.howdah.onnx.tensor.Value;
import org.jspecify.annotations.Nullable;

/**
 * A run with SQL values as inputs, one argument for each input in the model's order: a number, an
 * array of any numbers, booleans or strings, or a bytea of the elements' little-endian bytes.
 * Errors name the input: 22023 for the wrong number of arguments or of bytes, 22004 for NULL, 22003
 * for a number out of range, 42804 for another type, 2202E for other dimensions. The results are
 * valid until the buffers are used again or closed.
 */
public final class TypedRun {
    private TypedRun() {}

    /**
     * Runs the model and returns its first output.
     *
     * @param inputs null as a whole where a VARIADIC array was NULL
     */
    public static Value first(RunBuffers buffers, @Nullable MultiArray @Nullable ... inputs) {
        return run(buffers, 0, inputs);
    }

    /**
     * Runs the model and returns the output of that name.
     *
     * @throws SqlError 42704 if the model has no such output
     */
    public static Value named(
            RunBuffers buffers, String output, @Nullable MultiArray @Nullable ... inputs) {
        List<ValueInfo> outputs = buffers.session().outputs();
        for (int i = 0; i < outputs.size(); i++) {
            if (outputs.get(i).name().equals(output)) {
                return run(buffers, i, inputs);
            }
        }
        throw new SqlError(
                ErrorCode.UNDEFINED_OBJECT,
                "the model has no output \"%s\"".formatted(output),
                outputs.stream()
                        .map(ValueInfo::name)
                        .collect(Collectors.joining(", ", "Its outputs are ", ".")));
    }

    private static Value run(
            RunBuffers buffers, int output, @Nullable MultiArray @Nullable [] inputs) {
        TypedArguments.fill(buffers, inputs);
        buffers.run();
        return buffers.output(output);
    }
}
