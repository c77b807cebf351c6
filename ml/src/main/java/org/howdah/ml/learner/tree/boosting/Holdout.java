package org.howdah.ml.learner.tree.boosting;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.howdah.ml.learner.InvalidTrainingData;
import org.howdah.ml.learner.tree.grow.TrainingRows;

/**
 * Rows that are held back from training to watch it.
 *
 * @param training the numbers of the others
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
record Holdout(int[] training, int[] validation) {

    static Holdout none(int rows) {
        return new Holdout(TrainingRows.all(rows), new int[0]);
    }

    /** A share of the rows of each of several labels, or of all if there is one code. */
    static Holdout draw(double[] codes, int labels, double share, int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        boolean[] held = new boolean[codes.length];
        int count = 0;
        for (int label = 0; label < labels; label++) {
            int code = label;
            int[] rows =
                    TrainingRows.positive(
                            Arrays.stream(codes)
                                    .map(each -> labels == 1 || each == code ? 1 : 0)
                                    .toArray());
            int wanted = (int) Math.min(Math.round(share * rows.length), rows.length - 1L);
            for (int place : TrainingRows.draw(Math.max(0, wanted), rows.length, random)) {
                held[rows[place]] = true;
                count++;
            }
        }
        if (count == 0) {
            throw new InvalidTrainingData(
                    "%d rows are too few to hold some back for early stopping"
                            .formatted(codes.length));
        }
        double[] validation = new double[codes.length];
        double[] training = new double[codes.length];
        for (int row = 0; row < codes.length; row++) {
            (held[row] ? validation : training)[row] = 1;
        }
        return new Holdout(TrainingRows.positive(training), TrainingRows.positive(validation));
    }
}
