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
                            new Entry("linear", Task.CLASSIFICATION, new LogisticRegression()),
                            new Entry("ridge", Task.REGRESSION, new RidgeRegression()),
                            new Entry("ridge", Task.CLASSIFICATION, new RidgeClassification()),
                            new Entry("lasso", Task.REGRESSION, ElasticNet.lasso()),
                            new Entry("elastic_net", Task.REGRESSION, ElasticNet.elasticNet()),
                            new Entry(
                                    "least_angle",
                                    Task.REGRESSION,
                                    LeastAngleRegression.leastAngle()),
                            new Entry(
                                    "lasso_least_angle",
                                    Task.REGRESSION,
                                    LeastAngleRegression.lasso()),
                            new Entry(
                                    "orthogonal_matching_pursuit",
                                    Task.REGRESSION,
                                    new OrthogonalMatchingPursuit()),
                            new Entry("bayesian_ridge", Task.REGRESSION, new BayesianRidge()),
                            new Entry(
                                    "automatic_relevance_determination",
                                    Task.REGRESSION,
                                    new RelevanceDetermination())),
                    Map.of(
                            LinearRegressionModel.FORMAT, LinearRegressionModel::read,
                            LinearClassifier.FORMAT, LinearClassifier::read));

    private LinearFamily() {}
}
