package org.howdah.onnx;

import java.util.function.Function;
import java.util.stream.Stream;
import org.howdah.host.call.Call;
import org.howdah.host.sql.MultiArray;
import org.howdah.onnx.session.OnnxSessions;
import org.howdah.onnx.session.Use;
import org.howdah.onnx.tensor.Value;
import org.howdah.onnx.typed.NamedOutput;
import org.howdah.onnx.typed.ResultRows;
import org.howdah.onnx.typed.TypedArguments;
import org.howdah.onnx.typed.TypedResults;
import org.jspecify.annotations.Nullable;

/**
 * The functions {@code pg_onnx_run} and their kin: models are run with SQL's own numbers and
 * arrays, an argument for each input, without JSON. What they return is the model's first output.
 */
public final class TypedRuns {
    private TypedRuns() {}

    public static MultiArray floats(
            Call call,
            @Nullable String name,
            @Nullable String version,
            @Nullable MultiArray... inputs) {
        return run(call, name, version, inputs, TypedResults::floats);
    }

    public static MultiArray doubles(
            Call call,
            @Nullable String name,
            @Nullable String version,
            @Nullable MultiArray... inputs) {
        return run(call, name, version, inputs, TypedResults::doubles);
    }

    public static MultiArray longs(
            Call call,
            @Nullable String name,
            @Nullable String version,
            @Nullable MultiArray... inputs) {
        return run(call, name, version, inputs, TypedResults::longs);
    }

    public static MultiArray texts(
            Call call,
            @Nullable String name,
            @Nullable String version,
            @Nullable MultiArray... inputs) {
        return run(call, name, version, inputs, TypedResults::texts);
    }

    public static byte[] bytes(
            Call call,
            @Nullable String name,
            @Nullable String version,
            @Nullable MultiArray... inputs) {
        return run(call, name, version, inputs, TypedResults::bytes);
    }

    /** One row for each of the output's first dimension. */
    public static Stream<MultiArray> rows(
            Call call,
            @Nullable String name,
            @Nullable String version,
            @Nullable MultiArray... inputs) {
        return run(call, name, version, inputs, ResultRows::floats);
    }

    /** An output by name. */
    public static MultiArray named(
            Call call,
            @Nullable String name,
            @Nullable String version,
            @Nullable String output,
            @Nullable MultiArray... inputs) {
        try (Use use = use(call, name, version)) {
            int place =
                    NamedOutput.index(use.buffers().session(), NotNull.require("output", output));
            use.run(() -> TypedArguments.fill(use.buffers(), inputs));
            return TypedResults.floats(use.buffers().output(place));
        }
    }

    private static <T> T run(
            Call call,
            @Nullable String name,
            @Nullable String version,
            @Nullable MultiArray[] inputs,
            Function<Value, T> result) {
        try (Use use = use(call, name, version)) {
            use.run(() -> TypedArguments.fill(use.buffers(), inputs));
            return result.apply(use.buffers().output(0));
        }
    }

    private static Use use(Call call, @Nullable String name, @Nullable String version) {
        return OnnxSessions.of(call)
                .use(call, NotNull.require("name", name), NotNull.require("version", version));
    }
}
