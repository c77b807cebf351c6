package org.howdah.ml.learner;

import java.util.List;

/** Rows that an algorithm can't learn from because of one feature's values. */
public final class InvalidFeature extends InvalidTrainingData {
    private static final long serialVersionUID = 1L;

    private final int feature;
    private final String fault;

    /**
     * A fault of the feature of that number.
     *
     * @param feature from 0
     * @param fault what the message says after the feature, such as {@code is infinite}
     */
    public InvalidFeature(int feature, String fault, String hint) {
        super("feature %d %s".formatted(feature + 1, fault), hint);
        this.feature = feature;
        this.fault = fault;
    }

    /** The same, told by the feature's name instead of its number. */
    public InvalidTrainingData named(List<String> names) {
        return new InvalidTrainingData(
                "column \"%s\" %s".formatted(names.get(feature), fault), hint());
    }
}
