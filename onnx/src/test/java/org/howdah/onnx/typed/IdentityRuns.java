package org.howdah.onnx.typed;

import static org.junit.jupiter.api.Assertions.assertThrows;

import org.howdah.host.error.SqlError;
import org.howdah.host.sql.MultiArray;
import org.howdah.onnx.model.Models;
import org.howdah.onnx.runtime.RunBuffers;
import org.howdah.onnx.runtime.Session;
import org.howdah.onnx.runtime.SessionOptions;
import org.howdah.onnx.tensor.ElementType;
import org.jspecify.annotations.Nullable;

/** Runs of a model that gives back its one input. */
final class IdentityRuns {
    private IdentityRuns() {}

    static MultiArray flat(float... values) {
        return new MultiArray(values, values.length);
    }

    static MultiArray objects(@Nullable Object... values) {
        return new MultiArray(values, values.length);
    }

    static MultiArray floats(ElementType type, MultiArray given, Object... dimensions) {
        try (Session session = identity(type, dimensions);
                RunBuffers buffers = session.buffers()) {
            TypedArguments.fill(buffers, new MultiArray[] {given});
            buffers.run();
            return TypedResults.floats(buffers.output(0));
        }
    }

    static long[] longs(ElementType type, MultiArray given) {
        try (Session session = identity(type, -1);
                RunBuffers buffers = session.buffers()) {
            TypedArguments.fill(buffers, new MultiArray[] {given});
            buffers.run();
            return (long[]) TypedResults.longs(buffers.output(0)).elements();
        }
    }

    static SqlError refusal(ElementType type, MultiArray given, Object... dimensions) {
        return assertThrows(SqlError.class, () -> floats(type, given, dimensions));
    }

    static Session identity(ElementType type, Object... dimensions) {
        Object[] named = dimensions.clone();
        for (int i = 0; i < named.length; i++) {
            named[i] = named[i].equals(-1) ? "free" + i : named[i];
        }
        return Session.create(Models.identity(type, named), SessionOptions.DEFAULT);
    }
}
