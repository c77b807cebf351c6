package org.howdah.ml.learner.catboost;

import java.util.List;
import java.util.Map;
import org.howdah.ml.learner.Family;
import org.howdah.ml.learner.Family.Entry;
import org.howdah.ml.learner.Task;

/** Symmetric trees as CatBoost boosts them. */
public final class CatboostFamily {
    public static final Family FAMILY =
            new Family(
                    List.of(
                            new Entry("catboost", Task.REGRESSION, new CatboostRegression()),
                            new Entry(
                                    "catboost", Task.CLASSIFICATION, new CatboostClassification())),
                    Map.of(
                            CatboostRegressionModel.FORMAT, CatboostRegressionModel::read,
                            CatboostClassifier.FORMAT, CatboostClassifier::read));

    private CatboostFamily() {}
}
