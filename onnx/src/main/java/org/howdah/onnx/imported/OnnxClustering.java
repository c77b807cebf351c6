package org.howdah.onnx.imported;

import java.util.Optional;
import org.howdah.ml.learner.Clustering;
import org.howdah.ml.learner.Model;
import org.howdah.ml.learner.Progress;
import org.howdah.ml.learner.Task;

/** Assigns rows to clusters. */
final class OnnxClustering extends OnnxModel implements Clustering {
    OnnxClustering(Source source) {
        super(source);
    }

    private OnnxClustering(OnnxClustering other, Graph graph) {
        super(other, graph);
    }

    @Override
    public Optional<Model> within(Progress progress) {
        return Optional.of(new OnnxClustering(this, graph().within(progress)));
    }

    @Override
    public Task task() {
        return Task.CLUSTERING;
    }

    /** A graph doesn't say how many it knows. */
    @Override
    public int clusters() {
        return 0;
    }
}
