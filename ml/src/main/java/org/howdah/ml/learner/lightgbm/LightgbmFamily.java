package org.howdah.ml.learner.lightgbm;

import java.util.List;
import java.util.Map;
import org.howdah.ml.learner.Family;
import org.howdah.ml.learner.Family.Entry;
import org.howdah.ml.learner.Task;

/** Trees boosted by LightGBM's library. */
public final class LightgbmFamily {
    public static final Family FAMILY =
            new Family(
                    List.of(
                            new Entry("lightgbm", Task.REGRESSION, new LightgbmRegression()),
                            new Entry(
                                    "lightgbm", Task.CLASSIFICATION, new LightgbmClassification())),
                    Map.of(
                            LightgbmRegressionModel.FORMAT, LightgbmRegressionModel::read,
                            LightgbmClassifier.FORMAT, LightgbmClassifier::read));

    private LightgbmFamily() {}
}
