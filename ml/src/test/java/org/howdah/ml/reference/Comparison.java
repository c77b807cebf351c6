package org.howdah.ml.reference;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import org.howdah.ml.reference.Deviations.Kind;

/** How closely a row of the reference must be met. */
sealed interface Comparison {

    /**
     * To some digits: the same coefficients, predictions and metrics.
     *
     * @param limits the greatest deviation of each kind; one that is missing isn't compared
     */
    record Digits(Map<Kind, Double> limits) implements Comparison {

        /** The same for all kinds. */
        static Digits of(double limit) {
            Map<Kind, Double> limits = new EnumMap<>(Kind.class);
            Arrays.stream(Kind.values()).forEach(kind -> limits.put(kind, limit));
            return new Digits(limits);
        }

        Digits with(Kind kind, double limit) {
            Map<Kind, Double> changed = new EnumMap<>(limits);
            changed.put(kind, limit);
            return new Digits(changed);
        }

        Digits without(Kind... kinds) {
            Map<Kind, Double> changed = new EnumMap<>(limits);
            Arrays.stream(kinds).forEach(changed::remove);
            return new Digits(changed);
        }
    }

    /**
     * By r2 or accuracy, among those that the reference has for its seeds, or beyond these by no
     * more than so many times their range, or their standard deviation, and that slack.
     *
     * @param seeds how many of ours there are; their median counts
     */
    record Band(int seeds, double ranges, double deviations, double slack) implements Comparison {

        static Band of(int seeds, double slack) {
            return new Band(seeds, 0, 0, slack);
        }
    }

    /**
     * By r2 or accuracy, which must not be lower than the reference's lowest over its seeds by
     * more: where that has given up its search.
     */
    record NotBelow(double slack) implements Comparison {}

    /** As there, the hyperparameters are refused for these rows. */
    record Refused() implements Comparison {}
}
