package org.howdah.onnx.imported;

import org.howdah.ml.learner.Clustering;
import org.howdah.ml.learner.Task;

/** Assigns rows to clusters. */
final class OnnxClustering extends OnnxModel implements Clustering {
    OnnxClustering(Source source) {
        super(source);
    }

    @Override
    public Task task() {
        return Task.CLUSTERING;
    }

    /** As many as it has scores for; 0 if it doesn't say. */
    @Override
    public int clusters() {
        return signature().classes().size();
    }
}
