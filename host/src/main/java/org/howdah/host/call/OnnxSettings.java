package org.howdah.host.call;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What the server allows ONNX models.
 *
 * @param libraryDirectory where the files lie that models' options may name, or null for nowhere
 * @param maxNodes of a model, functions expanded
 * @param maxInitializers of a model
 * @param maxNesting graphs within each other, the outermost being 1
 * @param maxTensorBytes of a tensor that is declared without its data
 */
public record OnnxSettings(
        @Nullable Path libraryDirectory,
        int maxNodes,
        int maxInitializers,
        int maxNesting,
        long maxTensorBytes) {

    /** What holds where the server says nothing. */
    public static final OnnxSettings DEFAULT =
            new OnnxSettings(null, 200_000, 100_000, 16, 1L << 30);
}
