package org.howdah.ml.preparation;

import java.util.List;
import org.howdah.ml.data.Matrix;
import org.howdah.ml.learner.Feature;
import org.howdah.ml.learner.Progress;

/**
 * A preparation and the training rows that it was fitted on.
 *
 * @param outOfFold training rows' features that differ from what the preparation gives
 * @param features what the numbers mean that it gives
 */
public record FittedPreparation(
        Preparation preparation, List<OutOfFold> outOfFold, List<Feature> features) {
    public FittedPreparation {
        outOfFold = List.copyOf(outOfFold);
        features = List.copyOf(features);
    }

    /**
     * Prepares all rows, the training rows first, which are then overwritten or no longer needed.
     */
    public Matrix apply(Matrix rows, Progress progress) {
        Matrix prepared = preparation.apply(rows, progress);
        for (OutOfFold feature : outOfFold) {
            float[] values = feature.values();
            for (int row = 0; row < values.length; row++) {
                prepared.block(row)[prepared.offset(row) + feature.number()] = values[row];
            }
        }
        return prepared;
    }
}
