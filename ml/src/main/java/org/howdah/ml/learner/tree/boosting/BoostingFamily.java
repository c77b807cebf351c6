package org.howdah.ml.learner.tree.boosting;

import static org.howdah.ml.learner.Task.CLASSIFICATION;
import static org.howdah.ml.learner.Task.REGRESSION;

import java.util.List;
import java.util.Map;
import org.howdah.ml.learner.Family;
import org.howdah.ml.learner.Family.Entry;

/** Trees that are boosted; their models are those of forests, but for AdaBoost's medians. */
public final class BoostingFamily {
    public static final Family FAMILY =
            new Family(
                    List.of(
                            new Entry("ada_boost", REGRESSION, new AdaBoostRegression()),
                            new Entry("ada_boost", CLASSIFICATION, new AdaBoostClassification()),
                            new Entry(
                                    "gradient_boosting_trees",
                                    REGRESSION,
                                    new GradientRegression()),
                            new Entry(
                                    "gradient_boosting_trees",
                                    CLASSIFICATION,
                                    new GradientClassification()),
                            new Entry(
                                    "hist_gradient_boosting",
                                    REGRESSION,
                                    new HistogramRegression()),
                            new Entry(
                                    "hist_gradient_boosting",
                                    CLASSIFICATION,
                                    new HistogramClassification())),
                    Map.of(MedianOfTrees.FORMAT, MedianOfTrees::read));

    private BoostingFamily() {}
}
