package org.howdah.ml.preparation;

import java.util.List;
import org.howdah.ml.data.Matrix;
import org.howdah.ml.learner.Progress;

/**
 * A preparation and the training rows that it was fitted on.
 *
 * @param outOfFold training rows' features that differ from what the preparation gives
 */
public record FittedPreparation(Preparation preparation, List<OutOfFold> outOfFold) {
    public FittedPreparation {
        outOfFold = List.copyOf(outOfFold);
    }

    /**
     * Prepares all rows, which are then overwritten or no longer needed.
     *
     * @param order the training rows' numbers first
     */
    public Matrix apply(Matrix rows, int[] order, Progress progress) {
        Matrix prepared = preparation.apply(rows, progress);
        for (OutOfFold feature : outOfFold) {
            for (int i = 0; i < feature.values().length; i++) {
                int row = order[i];
                prepared.block(row)[prepared.offset(row) + feature.number()] = feature.values()[i];
            }
        }
        return prepared;
    }
}
