package org.howdah.ml.learner.decomposition;

import java.util.List;
import java.util.Map;
import org.howdah.ml.learner.Family;
import org.howdah.ml.learner.Family.Entry;
import org.howdah.ml.learner.Task;

/** Decompositions. */
public final class DecompositionFamily {
    public static final Family FAMILY =
            new Family(
                    List.of(
                            new Entry("pca", Task.DECOMPOSITION, new PrincipalComponentAnalysis()),
                            new Entry(
                                    "feature_agglomeration",
                                    Task.DECOMPOSITION,
                                    new FeatureAgglomeration())),
                    Map.of(
                            PrincipalComponents.FORMAT, PrincipalComponents::read,
                            PooledColumns.FORMAT, PooledColumns::read));

    private DecompositionFamily() {}
}
