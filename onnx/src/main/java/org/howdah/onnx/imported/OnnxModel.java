package org.howdah.onnx.imported;

import java.io.DataOutput;
import java.io.IOException;
import org.howdah.ml.learner.Model;
import org.howdah.ml.learner.Task;
import org.jspecify.annotations.Nullable;

/**
 * An ONNX file as a model. Numbers are float64 from the graph's outputs on; its inputs get float32.
 */
abstract sealed class OnnxModel implements Model
        permits OnnxClassifier, OnnxClustering, OnnxDecomposition, OnnxRegression {
    /** What ONNX Runtime keeps beside the weights, about. */
    private static final long OVERHEAD = 256 << 10;

    private final Graph graph;
    private final Signature signature;
    private final long fileBytes;

    /** Known only until it is stored. */
    private final byte @Nullable [] file;

    OnnxModel(Source source) {
        this.graph = source.graph();
        this.signature = source.signature();
        this.fileBytes = source.fileBytes();
        this.file = source.file();
    }

    /** The same model with another view of its graph. */
    OnnxModel(OnnxModel other, Graph graph) {
        this.graph = graph;
        this.signature = other.signature;
        this.fileBytes = other.fileBytes;
        this.file = other.file;
    }

    /**
     * What a model is made of.
     *
     * @param file the bytes; null where the model won't be written again
     */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    record Source(Graph graph, Signature signature, long fileBytes, byte @Nullable [] file) {

        OnnxModel model() {
            return switch (signature.task()) {
                case REGRESSION -> new OnnxRegression(this);
                case CLASSIFICATION -> new OnnxClassifier(this);
                case CLUSTERING -> new OnnxClustering(this);
                case DECOMPOSITION -> new OnnxDecomposition(this);
            };
        }
    }

    final Graph graph() {
        return graph;
    }

    final Signature signature() {
        return signature;
    }

    @Override
    public Task task() {
        return signature.task();
    }

    @Override
    public int features() {
        return signature.features();
    }

    @Override
    public int outputs() {
        return signature.outputs();
    }

    @Override
    public void predict(float[] rows, int start, int count, double[] predictions, int at) {
        int width = signature.outputs();
        graph.run(
                rows,
                start,
                count,
                (buffers, first, some) ->
                        OutputReader.numbers(
                                buffers.output(signature.prediction()),
                                some,
                                width,
                                predictions,
                                at + first * width,
                                width));
    }

    @Override
    public long bytes() {
        return fileBytes + OVERHEAD;
    }

    @Override
    public String format() {
        return OnnxFormat.NAME;
    }

    /**
     * Writes the signature and the file.
     *
     * @throws IllegalStateException if it was read: what it was read from is stored already
     */
    @Override
    public void write(DataOutput out) throws IOException {
        if (file == null) {
            throw new IllegalStateException("the model was read, so it is stored");
        }
        OnnxFormat.write(signature, file, out);
    }

    @Override
    public void close() {
        graph.session().close();
    }
}
