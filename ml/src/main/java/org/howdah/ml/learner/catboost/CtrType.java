package org.howdah.ml.learner.catboost;

import java.util.Arrays;
import java.util.Optional;

/** What is counted of the training rows of a category. In the order of CatBoost's enum. */
enum CtrType {
    /** Those whose target's class is above a border, as a share. */
    BORDERS("Borders"),
    /** Those whose target is of a class, as a share. */
    BUCKETS("Buckets"),
    /** All of them, as a share of those of the most frequent category. */
    COUNTER("Counter");

    /** In CatBoost's format. */
    final String label;

    CtrType(String label) {
        this.label = label;
    }

    static Optional<CtrType> named(String label) {
        return Arrays.stream(values()).filter(type -> type.label.equals(label)).findFirst();
    }

    /** Whether targets are looked at, so that a row must not see its own. */
    boolean ofTargets() {
        return this != COUNTER;
    }

    /** How many statistics there are for so many classes of targets. */
    int targets(int classes) {
        return switch (this) {
            case BORDERS -> classes - 1;
            case BUCKETS -> classes;
            case COUNTER -> 1;
        };
    }

    /** Whether a row of that class is among those that the statistic of that number counts. */
    boolean counts(int target, int classOfRow) {
        return switch (this) {
            case BORDERS -> classOfRow > target;
            case BUCKETS -> classOfRow == target;
            case COUNTER -> true;
        };
    }
}
