package org.howdah.ml.learner.online;

/** How far a row moves the weights. */
enum LearningRate {
    CONSTANT,
    /** Bottou's (2012): about the inverse of alpha times the number of rows seen. */
    OPTIMAL,
    INVSCALING,
    /** Constant, and a fifth whenever there is no progress. */
    ADAPTIVE,
    /** As far as the row needs, at most C: PA-I of Crammer et al. (2006). */
    PASSIVE_AGGRESSIVE_1,
    /** As far as the row needs, damped by C: PA-II of Crammer et al. (2006). */
    PASSIVE_AGGRESSIVE_2;

    boolean passiveAggressive() {
        return this == PASSIVE_AGGRESSIVE_1 || this == PASSIVE_AGGRESSIVE_2;
    }
}
