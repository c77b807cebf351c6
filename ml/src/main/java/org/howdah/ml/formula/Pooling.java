package org.howdah.ml.formula;

/** How several values become one. NaN if one is NaN. */
public enum Pooling {
    MEAN,
    MIN,
    MAX,
    MEDIAN
}
