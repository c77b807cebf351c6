package org.howdah.ml.learner.catboost;

/** What a missing value counts as. */
enum NanMode {
    /** Less than every number. */
    MIN("AsFalse"),
    /** More than every number. */
    MAX("AsTrue");

    /** How a missing value's comparisons end, in CatBoost's format. */
    final String treatment;

    NanMode(String treatment) {
        this.treatment = treatment;
    }
}
