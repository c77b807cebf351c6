package org.howdah.ml.snapshot;

import java.util.Locale;

/** Which rows are kept for the test. */
public enum Sampling {
    /** Any. */
    RANDOM,
    /** The last ones as the relation gives them. */
    LAST,
    /** Any, but of each label about the same part. */
    STRATIFIED;

    /** The label in SQL's enum {@code pgml.sampling}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The constant of that label. */
    public static Sampling of(String label) {
        return valueOf(label.toUpperCase(Locale.ROOT));
    }
}
