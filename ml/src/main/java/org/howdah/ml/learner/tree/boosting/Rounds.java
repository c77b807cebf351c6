package org.howdah.ml.learner.tree.boosting;

import org.howdah.ml.learner.tree.grow.Criterion;
import org.howdah.ml.learner.tree.grow.Growth;

/**
 * What rounds of boosting are like.
 *
 * @param count the most rounds
 * @param criterion what splits of trees are best by; Newton's for histogram-based boosting
 * @param subsample the share of rows that a round's trees are grown on
 * @param fromZero whether raw predictions begin with 0
 */
record Rounds(
        int count,
        double learningRate,
        Criterion criterion,
        Growth growth,
        double subsample,
        boolean fromZero,
        int bins,
        int seed) {}
