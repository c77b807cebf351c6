package org.howdah.ml.learner.neighbors;

import java.util.List;
import java.util.Map;
import org.howdah.ml.learner.Family;
import org.howdah.ml.learner.Family.Entry;
import org.howdah.ml.learner.Task;

/** Models that ask the nearest rows. */
public final class NeighborsFamily {
    public static final Family FAMILY =
            new Family(
                    List.of(
                            new Entry("knn", Task.REGRESSION, new NeighborRegression()),
                            new Entry("knn", Task.CLASSIFICATION, new NeighborClassification())),
                    Map.of(
                            NeighborRegressionModel.FORMAT, NeighborRegressionModel::read,
                            NeighborClassifier.FORMAT, NeighborClassifier::read));

    private NeighborsFamily() {}
}
