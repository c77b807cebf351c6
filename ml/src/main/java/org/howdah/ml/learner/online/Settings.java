package org.howdah.ml.learner.online;

import java.util.OptionalDouble;

/**
 * What governs a descent.
 *
 * @param l1 what the sum of absolute weights is multiplied by
 * @param l2 what half the sum of squared weights is multiplied by
 * @param alpha what the optimal schedule is made for
 * @param eta0 the first step, or C where rows are learned passive-aggressively
 * @param averageFrom the row seen, from 1, from which on weights are averaged; 0 for never
 * @param tolerance by how much an epoch must be better than the best, if that matters
 */
record Settings(
        Loss loss,
        double epsilon,
        double l1,
        double l2,
        double alpha,
        LearningRate rate,
        double eta0,
        double power,
        boolean intercept,
        boolean shuffle,
        long seed,
        int epochs,
        OptionalDouble tolerance,
        int patience,
        boolean earlyStopping,
        double validationShare,
        int averageFrom) {}
