package org.howdah.ml.preparation;

/** To what range values are brought. */
enum Scale {
    /** As they are. */
    PRESERVE,
    /** Mean 0 and standard deviation 1. */
    STANDARD,
    /** 0 to 1. */
    MIN_MAX,
    /** -1 to 1, 0 staying 0. */
    MAX_ABS,
    /** Median 0 and interquartile range 1. */
    ROBUST
}
