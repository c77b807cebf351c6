package org.howdah.ml.learner.tree.forest;

import static org.howdah.ml.learner.Task.CLASSIFICATION;
import static org.howdah.ml.learner.Task.REGRESSION;

import java.util.List;
import java.util.Map;
import org.howdah.ml.learner.Family;
import org.howdah.ml.learner.Family.Entry;
import org.howdah.ml.learner.tree.TreeClassifier;
import org.howdah.ml.learner.tree.TreeRegression;

/** Forests: trees that are averaged. */
public final class ForestFamily {
    public static final Family FAMILY =
            new Family(
                    List.of(
                            new Entry("random_forest", REGRESSION, new ForestRegression(false)),
                            new Entry(
                                    "random_forest",
                                    CLASSIFICATION,
                                    new ForestClassification(false)),
                            new Entry("extra_trees", REGRESSION, new ForestRegression(true)),
                            new Entry(
                                    "extra_trees", CLASSIFICATION, new ForestClassification(true)),
                            new Entry("bagging", REGRESSION, new BaggingRegression()),
                            new Entry("bagging", CLASSIFICATION, new BaggingClassification())),
                    Map.of(
                            TreeRegression.FORMAT, TreeRegression::read,
                            TreeClassifier.FORMAT, TreeClassifier::read));

    private ForestFamily() {}
}
