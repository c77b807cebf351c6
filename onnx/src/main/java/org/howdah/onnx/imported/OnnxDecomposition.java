package org.howdah.onnx.imported;

import java.util.Optional;
import org.howdah.ml.learner.Decomposition;
import org.howdah.ml.learner.Model;
import org.howdah.ml.learner.Progress;
import org.howdah.ml.learner.Task;

/** Maps rows into a smaller space. */
final class OnnxDecomposition extends OnnxModel implements Decomposition {
    OnnxDecomposition(Source source) {
        super(source);
    }

    private OnnxDecomposition(OnnxDecomposition other, Graph graph) {
        super(other, graph);
    }

    @Override
    public Optional<Model> within(Progress progress) {
        return Optional.of(new OnnxDecomposition(this, graph().within(progress)));
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
