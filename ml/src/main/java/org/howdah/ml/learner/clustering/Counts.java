package org.howdah.ml.learner.clustering;

import java.util.List;
import java.util.Optional;
import org.howdah.ml.learner.InvalidTrainingData;
import org.howdah.ml.learner.Parameter;
import org.howdah.ml.learner.Range;
import org.howdah.ml.learner.ValueType;

/** Hyperparameters that several clusterings share. */
final class Counts {
    static final Range SOME = Range.atLeast(1);

    private Counts() {}

    /** The number of runs from other first centres: a whole number or "auto". */
    static Parameter<Object> runs(int standard) {
        ValueType<Integer> number = ValueType.integer(SOME);
        return new Parameter<>(
                "n_init",
                ValueType.of(
                        number.description() + " or \"auto\"",
                        json ->
                                "auto".equals(json)
                                        ? Optional.of((Object) "auto")
                                        : number.read(json).map(value -> (Object) value)),
                standard,
                List.of());
    }

    /** What is meant by "auto" if it is given. */
    static int runs(Object value, Initialisation initialisation, int many) {
        if (value instanceof Integer number) {
            return number;
        }
        return initialisation == Initialisation.PLUS_PLUS ? 1 : many;
    }

    /** Refuses to find more clusters than there are rows. */
    static void require(int clusters, int rows) {
        if (clusters > rows) {
            throw new InvalidTrainingData(
                    "%d clusters can't be found among %d rows".formatted(clusters, rows),
                    "Set n_clusters to at most the number of rows.");
        }
    }
}
