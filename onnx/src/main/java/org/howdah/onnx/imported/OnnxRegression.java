package org.howdah.onnx.imported;

import java.util.Optional;
import org.howdah.ml.learner.Model;
import org.howdah.ml.learner.Progress;

/** Predicts numbers. */
final class OnnxRegression extends OnnxModel {
    OnnxRegression(Source source) {
        super(source);
    }

    private OnnxRegression(OnnxRegression other, Graph graph) {
        super(other, graph);
    }

    @Override
    public Optional<Model> within(Progress progress) {
        return Optional.of(new OnnxRegression(this, graph().within(progress)));
    }
}
