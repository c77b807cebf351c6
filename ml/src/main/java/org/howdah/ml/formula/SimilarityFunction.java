package org.howdah.ml.formula;

/**
 * A similarity of two rows.
 *
 * @param gamma what products or distances are multiplied by, where the kind says so
 * @param coef0 what is added to products, likewise
 * @param degree the power of {@link Kind#POLYNOMIAL}
 */
public record SimilarityFunction(Kind kind, double gamma, double coef0, double degree) {

    /** The formula. */
    public enum Kind {
        /** The rows' product. */
        LINEAR,
        /** {@code (gamma * product + coef0) ^ degree}. */
        POLYNOMIAL,
        /** {@code exp(-gamma * squared distance)}. */
        RBF,
        /** {@code exp(-gamma * Manhattan distance)}. */
        LAPLACIAN,
        /** {@code tanh(gamma * product + coef0)}. */
        SIGMOID,
        /** The product of the rows scaled to length 1; 0 for a row of zeros. */
        COSINE,
        /** Minus the chi-squared distance; NaN where a value is negative. */
        ADDITIVE_CHI2,
        /** {@code exp(-gamma * chi-squared distance)}; NaN where a value is negative. */
        CHI2
    }
}
