package org.howdah.ml.learner;

/** What a learner of classifications keeps for each label while it fits. */
public enum PerLabel {
    /** Nothing: labels are numbers that rows have. */
    NOTHING,
    /** Numbers for each row to learn from, such as scores or functions of it. */
    SCORES,
    /** Scores, and weights or statistics of each feature with what optimises them. */
    WEIGHTS
}
