package org.howdah.ml.training;

import java.util.Arrays;
import org.howdah.host.error.ErrorCode;
import org.howdah.host.error.SqlError;
import org.howdah.ml.learner.PerLabel;
import org.howdah.ml.snapshot.Snapshot;

/**
 * The memory that grows with the labels of a classification: a probability for each test row and
 * what the learner keeps for each label, be it a score for each row to learn from, of which each
 * label has one at least, or also weights of all features with what their optimisation keeps. A
 * column that tells rows apart, such as a key, has too many labels for it.
 */
final class LabelMemory {
    /** Vectors of weights that an optimisation keeps: ten steps, their gradients, and its own. */
    private static final int VECTORS = 24;

    private LabelMemory() {}

    /**
     * Refuses a classification that would take more than half of the engine's memory for that.
     *
     * @throws SqlError 53200
     */
    static void require(PerLabel kept, Snapshot snapshot) {
        int labels = (int) Arrays.stream(snapshot.training().target()).distinct().count();
        int features = snapshot.training().features().columns();
        long memory = Runtime.getRuntime().maxMemory();
        require(kept, labels, features, snapshot.testing().rows(), memory);
    }

    static void require(PerLabel kept, int labels, int features, int rows, long memory) {
        double each = rows + kept(kept, labels, features);
        if (2.0 * Double.BYTES * labels * each > memory) {
            throw new SqlError(
                    ErrorCode.OUT_OF_MEMORY,
                    "%d labels are too many to be learned and measured on %d test rows"
                            .formatted(labels, rows),
                    "Choose a label of fewer values, pass a smaller test_size,"
                            + " or raise howdah.engine_memory.");
        }
    }

    /** The numbers that are kept for a label. */
    private static double kept(PerLabel kept, int labels, int features) {
        return switch (kept) {
            case NOTHING -> 0;
            case SCORES -> labels;
            case WEIGHTS -> labels + (double) VECTORS * (features + 1);
        };
    }
}
