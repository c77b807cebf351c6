package org.howdah.onnx.imported;

import org.howdah.ml.learner.Decomposition;
import org.howdah.ml.learner.Task;

/** Maps rows into a smaller space. */
final class OnnxDecomposition extends OnnxModel implements Decomposition {
    OnnxDecomposition(Source source) {
        super(source);
    }

    @Override
    public Task task() {
        return Task.DECOMPOSITION;
    }

    /** Nobody knows what it was trained on. */
    @Override
    public double explainedVariance() {
        return Double.NaN;
    }
}
