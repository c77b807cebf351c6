package org.howdah.ml.training;

import java.util.List;
import org.howdah.ml.learner.Task;
import org.howdah.ml.search.SearchRequest;
import org.howdah.ml.snapshot.Sampling;
import org.howdah.ml.snapshot.TestSize;
import org.jspecify.annotations.Nullable;

/**
 * What {@code pgml.train} was asked for.
 *
 * @param task null for that of the project
 * @param relationName null for the project's last snapshot; then what concerns the relation isn't
 *     used
 * @param labels names of columns, none for a task without labels
 * @param hyperparams JSON
 * @param preprocess JSON: what is done with the values of which columns
 * @param runtime PostgresML's name of a runtime, or null
 */
public record TrainingRequest(
        String projectName,
        @Nullable Task task,
        @Nullable String relationName,
        List<String> labels,
        String algorithm,
        String hyperparams,
        SearchRequest search,
        TestSize testSize,
        Sampling testSampling,
        long seed,
        @Nullable String runtime,
        boolean automaticDeploy,
        boolean materializeSnapshot,
        String preprocess) {

    public TrainingRequest {
        labels = List.copyOf(labels);
    }
}
