package org.howdah.ml.learner;

/** What a model learns to do. */
public enum Task {
    /** Predicts numbers. */
    REGRESSION,
    /** Predicts one of a few labels. */
    CLASSIFICATION,
    /** Finds groups. */
    CLUSTERING,
    /** Finds a smaller space. */
    DECOMPOSITION;

    /** Whether rows have labels to learn from. */
    public boolean isSupervised() {
        return switch (this) {
            case REGRESSION, CLASSIFICATION -> true;
            case CLUSTERING, DECOMPOSITION -> false;
        };
    }

    /** The name in SQL: lower case. */
    public String sqlName() {
        return switch (this) {
            case REGRESSION -> "regression";
            case CLASSIFICATION -> "classification";
            case CLUSTERING -> "clustering";
            case DECOMPOSITION -> "decomposition";
        };
    }
}
