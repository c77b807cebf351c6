package org.howdah.ml.learner.clustering;

import java.util.List;
import org.howdah.ml.learner.CommonParameters;
import org.howdah.ml.learner.Hyperparameters;
import org.howdah.ml.learner.Parameter;
import org.howdah.ml.learner.Progress;
import org.howdah.ml.learner.Range;
import org.howdah.ml.learner.RowParts;
import org.howdah.ml.learner.ValueType;

/** The k-means inside of spectral co- and biclustering, with their hyperparameters for it. */
final class InnerKMeans {
    private static final Parameter<Boolean> BATCHES = Parameter.flag("mini_batch", false);
    private static final Parameter<String> INIT = Parameter.choice("init", "k-means++", "random");
    private static final Parameter<Integer> RUNS = Parameter.integer("n_init", 10, Counts.SOME);

    static final List<Parameter<?>> PARAMETERS =
            List.of(
                    BATCHES,
                    INIT,
                    RUNS,
                    CommonParameters.RANDOM_STATE,
                    // for compatibility alone: there is one solution
                    Parameter.choice("svd_method", "randomized", "arpack"),
                    Parameter.optional("n_svd_vecs", ValueType.integer(Range.NOT_NEGATIVE)));

    private InnerKMeans() {}

    /** The centres and the cluster of each row. */
    static KMeans.Solution fit(
            Rows rows, int clusters, Hyperparameters parameters, Progress progress) {
        Counts.require(clusters, rows.count());
        Initialisation initialisation = Initialisation.of(parameters.get(INIT));
        int seed = parameters.get(CommonParameters.RANDOM_STATE).orElse(0);
        int runs = parameters.get(RUNS);
        if (!parameters.get(BATCHES)) {
            return new KMeans(clusters, initialisation, runs, 300, 1e-4, seed).fit(rows, progress);
        }
        int batch = Math.min(1024, rows.count());
        int sample = Math.min(rows.count(), Math.max(3 * batch, clusters));
        double[] centres =
                new MiniBatches(
                                clusters,
                                initialisation,
                                runs,
                                100,
                                batch,
                                sample,
                                0,
                                10,
                                0.01,
                                seed)
                        .fit(rows, progress);
        Assignment assignment =
                new Assignment(
                        rows,
                        clusters,
                        RowParts.of(rows.count(), (long) clusters * rows.width()),
                        progress);
        assignment.assign(centres);
        return new KMeans.Solution(centres, assignment.labels, assignment.inertia, 1);
    }
}
