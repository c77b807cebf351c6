package org.howdah.ml.learner.online;

import java.util.List;
import java.util.Map;
import org.howdah.ml.learner.Family;
import org.howdah.ml.learner.Family.Entry;
import org.howdah.ml.learner.Task;

/** Linear models learned row by row; their formats are those of linear models. */
public final class OnlineFamily {
    public static final Family FAMILY =
            new Family(
                    List.of(
                            new Entry(
                                    "stochastic_gradient_descent",
                                    Task.REGRESSION,
                                    new StochasticGradientDescentRegression()),
                            new Entry(
                                    "stochastic_gradient_descent",
                                    Task.CLASSIFICATION,
                                    new StochasticGradientDescentClassification()),
                            new Entry(
                                    "perceptron",
                                    Task.CLASSIFICATION,
                                    new PerceptronClassification()),
                            new Entry(
                                    "passive_aggressive",
                                    Task.REGRESSION,
                                    new PassiveAggressiveRegression()),
                            new Entry(
                                    "passive_aggressive",
                                    Task.CLASSIFICATION,
                                    new PassiveAggressiveClassification())),
                    Map.of());

    private OnlineFamily() {}
}
