package org.howdah.onnx.vetting;

import org.howdah.host.call.OnnxSettings;

/**
 * What a model may have at most. All are counted over the whole file: the graph, its subgraphs,
 * functions and training graphs together.
 *
 * @param bytes size of the file
 * @param messages nested messages of any kind, names and other texts; memory grows with them
 * @param graphDepth graphs within graphs, the outermost being 1
 * @param nodes calls of operators, functions expanded
 * @param initializers constant tensors of graphs, sparse ones too
 * @param functions model-local functions
 * @param attributes attributes of one node
 * @param stringBytes size of a name, domain or other short text in UTF-8
 * @param documentBytes size of a doc_string or a value of metadata_props in UTF-8
 * @param rank dimensions of a tensor
 * @param declaredBytes memory of one tensor that is declared without its data: by ConstantOfShape,
 *     a random operator or a sparse tensor, or of an input or output with fixed dimensions
 * @param customOperators whether operators of unknown domains are let through, as only a superuser
 *     may who has loaded a library that defines them
 */
public record Limits(
        long bytes,
        long messages,
        int graphDepth,
        long nodes,
        long initializers,
        int functions,
        int attributes,
        int stringBytes,
        int documentBytes,
        int rank,
        long declaredBytes,
        boolean customOperators) {
    static final String NODES = "howdah.onnx_max_nodes";
    static final String INITIALIZERS = "howdah.onnx_max_initializers";
    static final String NESTING = "howdah.onnx_max_nesting";
    static final String TENSOR_SIZE = "howdah.onnx_max_tensor_size";

    /** Enough for models of 2 GiB with some hundred thousand nodes. */
    public static final Limits DEFAULT =
            new Limits(
                    Integer.MAX_VALUE,
                    2_000_000,
                    16,
                    200_000,
                    100_000,
                    10_000,
                    256,
                    4096,
                    16 << 20,
                    64,
                    1L << 30,
                    false);

    /** The greatest that {@code howdah.onnx_max_nesting} can be. */
    private static final int DEEPEST = 32;

    /** Nodes and initializers have names, and nodes those of their inputs and outputs. */
    private static final long MESSAGES_PER_NODE = 10;

    /** Of a model that the server has let through before, whatever sizes it allowed then. */
    public static final Limits ANY_SIZE =
            of(
                    new OnnxSettings(
                            null, Integer.MAX_VALUE, Integer.MAX_VALUE, DEEPEST, Long.MAX_VALUE),
                    false);

    /** Those of the server. */
    public static Limits of(OnnxSettings settings, boolean customOperators) {
        long most = Math.max(settings.maxNodes(), settings.maxInitializers());
        return new Limits(
                DEFAULT.bytes,
                Math.max(DEFAULT.messages, MESSAGES_PER_NODE * most),
                settings.maxNesting(),
                settings.maxNodes(),
                settings.maxInitializers(),
                DEFAULT.functions,
                DEFAULT.attributes,
                DEFAULT.stringBytes,
                DEFAULT.documentBytes,
                DEFAULT.rank,
                settings.maxTensorBytes(),
                customOperators);
    }
}
