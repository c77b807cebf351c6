package org.howdah.ml.preparation;

import java.util.List;

/** How categories become numbers. */
public sealed interface Encode {

    /** By their codes: 0 for NULL, then 1, 2, ... in ascending order; numbers are themselves. */
    record Native() implements Encode {}

    /** By the mean of the label among the rows of a category. */
    record Target() implements Encode {}

    /** By a feature for each category, which is 1 or 0. */
    record OneHot() implements Encode {}

    /**
     * By their place in a list, from 1.
     *
     * @param values the categories as texts
     */
    record Ordinal(List<String> values) implements Encode {
        public Ordinal {
            values = List.copyOf(values);
        }
    }
}
