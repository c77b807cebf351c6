package org.howdah.ml.deployment;

import java.util.Locale;

/** Why a model is deployed. */
public enum Strategy {
    /** It was trained and is no worse than the one before. */
    NEW_SCORE,
    /** It has the best score of the project. */
    BEST_SCORE,
    /** It is the project's latest. */
    MOST_RECENT,
    /** It was deployed before the present one. */
    ROLLBACK,
    /** It was named. */
    SPECIFIC;

    /** The label in SQL's enum {@code pgml.strategy}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The constant of that label. */
    public static Strategy of(String label) {
        return valueOf(label.toUpperCase(Locale.ROOT));
    }
}
