package org.howdah.ml.learner;

import java.util.List;
import java.util.Optional;

/**
 * What a feature's numbers mean. Learners that know categories as such look at it.
 *
 * @param name as a user knows it
 * @param categories the names of the categories whose codes, from 1, the numbers are, 0 and NaN
 *     being those of none; empty where they are numbers
 */
public record Feature(String name, Optional<List<String>> categories) {
    public Feature {
        categories = categories.map(List::copyOf);
    }

    /** One of numbers. */
    public static Feature number(String name) {
        return new Feature(name, Optional.empty());
    }

    /** One of categories by their codes. */
    public static Feature category(String name, List<String> categories) {
        return new Feature(name, Optional.of(categories));
    }
}
