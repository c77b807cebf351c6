package org.howdah.ml.preparation;

/** What stands for a missing value. */
enum Impute {
    /** Nothing: a missing number is an error. */
    ERROR,
    /** It stays missing, for algorithms that know missing values. */
    KEEP,
    MEAN,
    MEDIAN,
    /** The most frequent value, of several the least. */
    MODE,
    MIN,
    MAX,
    ZERO;

    /** Whether a value takes its place. */
    boolean fills() {
        return this != ERROR && this != KEEP;
    }
}
