package org.howdah.ml.learner.linear;

import java.util.List;
import java.util.Map;
import org.howdah.ml.learner.Family;
import org.howdah.ml.learner.Family.Entry;
import org.howdah.ml.learner.Task;

/** Linear models. */
public final class LinearFamily {
    public static final Family FAMILY =
            new Family(
                    List.of(
                            new Entry("linear", Task.REGRESSION, new LinearRegression()),
                            new Entry("linear", Task.CLASSIFICATION, new LogisticRegression())),
                    Map.of(
                            LinearRegressionModel.FORMAT, LinearRegressionModel::read,
                            LinearClassifier.FORMAT, LinearClassifier::read));

    private LinearFamily() {}
}
