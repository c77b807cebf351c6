package org.howdah.ml.preparation;

/** What the values of a column are, and so which number stands for each. */
public enum Quantity {
    /** A number, or a boolean: itself, false being 0 and true 1. */
    NUMBER,
    /** A date or timestamp: days since 2000-01-01 00:00 (UTC), with fractions. */
    DAYS,
    /** A time of day or an interval: seconds. */
    SECONDS,
    /** A category: the code of its name. */
    CATEGORY
}
