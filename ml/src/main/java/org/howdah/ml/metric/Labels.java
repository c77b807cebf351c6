package org.howdah.ml.metric;

/** Labels in JSON. */
final class Labels {
    private Labels() {}

    /** A whole number without a fraction. */
    static Number json(double label) {
        if (label == (long) label) {
            return (long) label;
        }
        return label;
    }
}
