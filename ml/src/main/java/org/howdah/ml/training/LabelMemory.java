package org.howdah.ml.training;

import java.util.Arrays;
import org.howdah.host.error.ErrorCode;
import org.howdah.host.error.SqlError;
import org.howdah.ml.snapshot.Snapshot;

/**
 * The memory that grows with the labels of a classification: a probability for each test row, a
 * score for each row to learn from, of which each label has one at least, and weights of all
 * features with what their optimisation keeps. A column that tells rows apart, such as a key, has
 * too many labels for it.
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
    static void require(Snapshot snapshot) {
        int labels = (int) Arrays.stream(snapshot.training().target()).distinct().count();
        int features = snapshot.training().features().columns();
        require(labels, features, snapshot.testing().rows(), Runtime.getRuntime().maxMemory());
    }

    static void require(int labels, int features, int rows, long memory) {
        double each = rows + labels + (double) VECTORS * (features + 1);
        if (2.0 * Double.BYTES * labels * each > memory) {
            throw new SqlError(
                    ErrorCode.OUT_OF_MEMORY,
                    "%d labels are too many to be learned and measured on %d test rows"
                            .formatted(labels, rows),
                    "Choose a label of fewer values, pass a smaller test_size,"
                            + " or raise howdah.engine_memory.");
        }
    }
}
