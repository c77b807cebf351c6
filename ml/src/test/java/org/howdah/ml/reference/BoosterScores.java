package org.howdah.ml.reference;

import java.util.stream.Stream;
import org.howdah.ml.learner.Task;

/** What other boosted trees score on the reference's data sets. */
public final class BoosterScores {
    private BoosterScores() {}

    /** The fits of floats by that algorithm: all of its data sets and splits. */
    public static Stream<Reference> of(String algorithm) {
        return Reference.all()
                .filter(Reference.is("algorithm", algorithm).and(Reference.is("input", "f32")));
    }

    /** The name of the score that is compared: the greater the better. */
    public static String score(Task task) {
        return task == Task.REGRESSION ? "r2" : "accuracy";
    }

    /** The lowest that one of the algorithms has on the same rows. */
    public static double lowest(Reference rows, String... algorithms) {
        double lowest = Double.POSITIVE_INFINITY;
        for (String algorithm : algorithms) {
            lowest =
                    Math.min(
                            lowest,
                            of(algorithm)
                                    .filter(Reference.is("dataset", rows.text("dataset")))
                                    .filter(Reference.is("split", rows.text("split")))
                                    .mapToDouble(fit -> fit.metric(score(rows.task())))
                                    .findFirst()
                                    .orElseThrow());
        }
        return lowest;
    }
}
