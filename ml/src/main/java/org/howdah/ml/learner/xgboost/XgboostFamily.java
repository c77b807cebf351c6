package org.howdah.ml.learner.xgboost;

import java.util.List;
import java.util.Map;
import org.howdah.ml.learner.Family;
import org.howdah.ml.learner.Family.Entry;
import org.howdah.ml.learner.Task;

/** Trees boosted by XGBoost's library. */
public final class XgboostFamily {
    public static final Family FAMILY =
            new Family(
                    List.of(
                            new Entry("xgboost", Task.REGRESSION, new XgboostRegression()),
                            new Entry("xgboost", Task.CLASSIFICATION, new XgboostClassification()),
                            new Entry(
                                    "xgboost_random_forest",
                                    Task.REGRESSION,
                                    new XgboostRegression(XgboostParameters.FOREST)),
                            new Entry(
                                    "xgboost_random_forest",
                                    Task.CLASSIFICATION,
                                    new XgboostClassification(XgboostParameters.FOREST))),
                    Map.of(
                            XgboostRegressionModel.FORMAT, XgboostRegressionModel::read,
                            XgboostClassifier.FORMAT, XgboostClassifier::read));

    private XgboostFamily() {}
}
