package org.howdah.ml.learner.tree.grow;

import java.util.Optional;
import org.howdah.ml.learner.Range;
import org.howdah.ml.learner.ValueType;

/** A hyperparameter that is a number of things, or a share of them if it isn't whole. */
public final class Amount {
    private Amount() {}

    /** Whole numbers from that on, or shares greater than 0 and at most 1, such as 0.5 or 1.0. */
    public static ValueType<Number> atLeast(int fewest) {
        return ValueType.of(
                "a whole number at least %d, or a share greater than 0 and at most 1"
                        .formatted(fewest),
                json -> json instanceof Number number ? read(number, fewest) : Optional.empty());
    }

    private static Optional<Number> read(Number number, int fewest) {
        boolean good =
                share(number)
                        ? Range.SHARE.contains(number.doubleValue())
                        : number.doubleValue() == number.intValue() && number.intValue() >= fewest;
        return good ? Optional.of(number) : Optional.empty();
    }

    /** Whether the number is written with a point: 1.0 is all of them, 1 is one. */
    private static boolean share(Number number) {
        return number instanceof Double real && real <= 1;
    }

    /** How many of a total, rounded up. */
    public static int roundedUp(Number amount, int total) {
        return share(amount) ? (int) Math.ceil(amount.doubleValue() * total) : amount.intValue();
    }

    /** How many of a total, rounded down but at least 1. */
    public static int roundedDown(Number amount, int total) {
        return Math.max(
                1, share(amount) ? (int) (amount.doubleValue() * total) : amount.intValue());
    }
}
