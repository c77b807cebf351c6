package org.howdah.ml.learner;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.howdah.ml.learner.linear.LinearRegression;
import org.howdah.ml.learner.linear.LogisticRegression;
import org.howdah.ml.learner.xgboost.XgboostClassification;
import org.howdah.ml.learner.xgboost.XgboostRegression;

/** All learners by algorithm and task. */
public final class Learners {
    private static final Map<String, Map<Task, Learner>> BY_ALGORITHM =
            new TreeMap<>(
                    Map.of(
                            "linear",
                            Map.of(
                                    Task.REGRESSION, new LinearRegression(),
                                    Task.CLASSIFICATION, new LogisticRegression()),
                            "xgboost",
                            Map.of(
                                    Task.REGRESSION, new XgboostRegression(),
                                    Task.CLASSIFICATION, new XgboostClassification())));

    private Learners() {}

    /**
     * The learner of that name for the task.
     *
     * @param algorithm the name in SQL's enum {@code pgml.algorithm}
     * @throws UnsupportedAlgorithm if there is none
     */
    public static Learner of(String algorithm, Task task) {
        Map<Task, Learner> byTask = BY_ALGORITHM.getOrDefault(algorithm, Map.of());
        Learner learner = byTask.get(task);
        if (learner == null) {
            throw new UnsupportedAlgorithm(
                    algorithm + " does not support " + task.sqlName(),
                    "Algorithms for it are: " + algorithms(task) + ".");
        }
        return learner;
    }

    private static String algorithms(Task task) {
        return BY_ALGORITHM.entrySet().stream()
                .filter(entry -> entry.getValue().containsKey(task))
                .map(Map.Entry::getKey)
                .collect(Collectors.joining(", "));
    }
}
