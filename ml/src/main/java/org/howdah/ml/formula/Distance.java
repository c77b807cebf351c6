package org.howdah.ml.formula;

/**
 * A distance of two rows. Its reduced form has the same order: the root isn't taken.
 *
 * @param power of {@link Kind#MINKOWSKI}: at least 1, infinity for the greatest difference
 */
public record Distance(Kind kind, double power) {

    /** The formula. */
    public enum Kind {
        /** The power's root of the sum of differences to that power. */
        MINKOWSKI,
        /** 1 less the cosine, 0 to 2; 1 for a row of zeros. */
        COSINE
    }

    public static Distance minkowski(double power) {
        return new Distance(Kind.MINKOWSKI, power);
    }
}
