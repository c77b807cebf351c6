package org.howdah.ml.learner;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Hyperparameters that say something of each feature: an array in the order of the features as they
 * are learned from.
 */
public final class FeatureConstraints {
    /** 1 where predictions never fall as the feature grows, -1 where they never grow, else 0. */
    public static final ValueType<List<Integer>> MONOTONE =
            new ListType<>(
                    ValueType.integer(Range.between(-1, 1)),
                    "an array of 1, 0 or -1 for each feature");

    /** Groups of features, by numbers from 0: the splits of a path are all of one. */
    public static final ValueType<List<List<Integer>>> INTERACTION =
            new ListType<>(
                    new ListType<>(ValueType.integer(Range.NOT_NEGATIVE), "an array"),
                    "an array of groups of features, such as [[0, 1], [2]]");

    private FeatureConstraints() {}

    /** A number for each feature. */
    public static ValueType<List<Double>> numbers(Range range) {
        return new ListType<>(
                ValueType.real(range), "an array of a number " + range + " for each feature");
    }

    /** A whole number for each feature. */
    public static ValueType<List<Integer>> integers(Range range) {
        return new ListType<>(
                ValueType.integer(range),
                "an array of a whole number " + range + " for each feature");
    }

    /**
     * Checks given arrays against the number of features.
     *
     * @param value as JSON, or null if none is given
     * @throws InvalidHyperparameter for another number of elements, or for groups that name
     *     features that there aren't or one twice
     */
    public static void require(String name, @Nullable Object value, int features) {
        if (!(value instanceof List<?> list) || list.getFirst() instanceof String) {
            return;
        }
        if (!(list.getFirst() instanceof List<?>)) {
            if (list.size() != features) {
                throw new InvalidHyperparameter(
                        "hyperparameter \"%s\" has %d elements, but there are %d features"
                                .formatted(name, list.size(), features),
                        "Give one for each column in their order, and one for each category of a"
                                + " one-hot encoded column.");
            }
            return;
        }
        for (Object group : list) {
            if (group instanceof List<?> numbers) {
                requireExisting(name, numbers, features);
            }
        }
    }

    private static void requireExisting(String name, List<?> numbers, int features) {
        List<Object> seen = new ArrayList<>();
        for (Object number : numbers) {
            if (!(number instanceof Integer feature) || feature >= features) {
                throw new InvalidHyperparameter(
                        "hyperparameter \"%s\" names the feature %s, but there are %d features"
                                .formatted(name, number, features),
                        "Number them from 0, in the order of the columns; each category of a"
                                + " one-hot encoded column is a feature.");
            }
            if (seen.contains(number)) {
                throw new InvalidHyperparameter(
                        "hyperparameter \"%s\" names the feature %s twice in a group"
                                .formatted(name, number),
                        "Name it once.");
            }
            seen.add(number);
        }
    }

    /** Whether predictions are to grow or fall with some feature. */
    public static boolean monotone(Optional<List<Integer>> constraints) {
        return constraints.stream().flatMap(List::stream).anyMatch(sign -> sign != 0);
    }
}
