package org.howdah.tests;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Compares outputs as ONNX's own runner of its tests does: numbers to a thousandth, all else
 * exactly.
 */
final class OnnxDifference {
    private static final double RELATIVE = 1e-3;
    private static final double ABSOLUTE = 1e-7;

    private OnnxDifference() {}

    /** What differs first, or null. */
    static @Nullable String of(@Nullable Object expected, @Nullable Object actual) {
        return of("$", expected, actual);
    }

    private static @Nullable String of(
            String path, @Nullable Object expected, @Nullable Object actual) {
        if (expected instanceof Map<?, ?> members && actual instanceof Map<?, ?> given) {
            return members.keySet().equals(given.keySet())
                    ? members.keySet().stream()
                            .map(key -> of(path + "." + key, members.get(key), given.get(key)))
                            .filter(Objects::nonNull)
                            .findFirst()
                            .orElse(null)
                    : path + " has members " + given.keySet() + ", not " + members.keySet();
        }
        if (expected instanceof List<?> elements && actual instanceof List<?> given) {
            return lists(path, elements, given);
        }
        return equal(expected, actual) ? null : path + " is " + actual + ", not " + expected;
    }

    private static @Nullable String lists(String path, List<?> expected, List<?> actual) {
        if (expected.size() != actual.size()) {
            return path + " has " + actual.size() + " elements, not " + expected.size();
        }
        for (int i = 0; i < expected.size(); i++) {
            String difference = of(path + "[" + i + "]", expected.get(i), actual.get(i));
            if (difference != null) {
                return difference;
            }
        }
        return null;
    }

    private static boolean equal(@Nullable Object expected, @Nullable Object actual) {
        if (expected instanceof Double wanted && actual instanceof Number given) {
            return Math.abs(given.doubleValue() - wanted) <= ABSOLUTE + RELATIVE * Math.abs(wanted);
        }
        if (expected instanceof Number wanted && actual instanceof Number given) {
            return new BigInteger(wanted.toString()).toString().equals(given.toString());
        }
        return Objects.equals(expected, actual);
    }
}
