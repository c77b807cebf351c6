package org.howdah.ml.formula;

/** A function of one number. */
public enum Function {
    /** {@code 1 / (1 + exp(-x))}. */
    SIGMOID,
    EXPONENTIAL,
    /** {@code log(1 + exp(x))}. */
    SOFT_PLUS,
    SQUARE,
    /** The square with the number's sign. */
    SIGNED_SQUARE,
    /** The square root. */
    ROOT,
    /** The error function. */
    ERROR_FUNCTION,
    /** 1 for what is greater than 0, else 0. */
    POSITIVE,
    /** 1 for what is not less than 0, else 0. */
    NOT_NEGATIVE,
    /** {@code x / (3 * (abs(x) + 1))}: less than a third, in the same order. */
    SHRUNK
}
