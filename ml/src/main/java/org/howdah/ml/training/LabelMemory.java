package org.howdah.ml.training;

import java.util.Arrays;
import org.howdah.host.error.ErrorCode;
import org.howdah.host.error.SqlError;
import org.howdah.ml.snapshot.Snapshot;

/**
 * The memory for the probabilities of all labels for all test rows. A column that tells rows apart,
 * such as a key, has too many labels for it.
 */
final class LabelMemory {
    private LabelMemory() {}

    /**
     * Refuses a classification that would take more than half of the engine's memory for them.
     *
     * @throws SqlError 53200
     */
    static void require(Snapshot snapshot) {
        int labels = (int) Arrays.stream(snapshot.training().target()).distinct().count();
        require(labels, snapshot.testing().rows(), Runtime.getRuntime().maxMemory());
    }

    static void require(int labels, int rows, long memory) {
        if ((long) labels * rows > memory / 2 / Double.BYTES) {
            throw new SqlError(
                    ErrorCode.OUT_OF_MEMORY,
                    "%d labels are too many to be measured on %d test rows".formatted(labels, rows),
                    "Choose a label of fewer values, pass a smaller test_size,"
                            + " or raise howdah.engine_memory.");
        }
    }
}
