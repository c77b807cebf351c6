package org.howdah.ml.learner.clustering;

import java.util.List;
import java.util.Map;
import org.howdah.ml.learner.Family;
import org.howdah.ml.learner.Family.Entry;
import org.howdah.ml.learner.Learner;
import org.howdah.ml.learner.Task;

/** Clusterings. */
public final class ClusteringFamily {
    public static final Family FAMILY =
            new Family(
                    List.of(
                            clustering("kmeans", new KMeansClustering()),
                            clustering("mini_batch_kmeans", new MiniBatchKMeansClustering()),
                            clustering("affinity_propagation", new AffinityPropagation()),
                            clustering("birch", new BirchClustering()),
                            clustering("mean_shift", new MeanShiftClustering()),
                            clustering("dbscan", new DbscanClustering()),
                            clustering("optics", new OpticsClustering()),
                            clustering("spectral", new SpectralClustering()),
                            clustering("spectral_bi", new SpectralBiclustering()),
                            clustering("spectral_co", new SpectralCoclustering())),
                    Map.of(
                            CentroidModel.FORMAT,
                            CentroidModel::read,
                            NearestRowModel.FORMAT,
                            NearestRowModel::read));

    private ClusteringFamily() {}

    private static Entry clustering(String algorithm, Learner learner) {
        return new Entry(algorithm, Task.CLUSTERING, learner);
    }
}
