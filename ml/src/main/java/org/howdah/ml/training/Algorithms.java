package org.howdah.ml.training;

import org.howdah.host.error.ErrorCode;
import org.howdah.host.error.SqlError;
import org.howdah.ml.learner.Learner;
import org.howdah.ml.learner.Learners;
import org.howdah.ml.learner.PerTarget;
import org.howdah.ml.learner.Task;

/** Finds the learner that was asked for. */
final class Algorithms {
    private Algorithms() {}

    /** The algorithm's name: the standard one, {@code linear}, means another without labels. */
    static String named(String asked, Task task) {
        return asked.equals("linear")
                ? switch (task) {
                    case REGRESSION, CLASSIFICATION -> asked;
                    case CLUSTERING -> "kmeans";
                    case DECOMPOSITION -> "pca";
                }
                : asked;
    }

    /**
     * The learner for so many labels.
     *
     * @throws SqlError 0A000 if there is none
     */
    static Learner learner(String algorithm, Task task, int labels) {
        if (task == Task.CLASSIFICATION && labels > 1) {
            throw new SqlError(
                    ErrorCode.NOT_SUPPORTED,
                    "a classification has one label, not %d".formatted(labels),
                    "Train a project for each label.");
        }
        return PerTarget.of(Learners.of(algorithm, task), labels);
    }
}
