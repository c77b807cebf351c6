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
        for (int[] rows : byLabel(codes, labels)) {
            int wanted = (int) Math.min(Math.round(share * rows.length), rows.length - 1L);
            for (int place : TrainingRows.draw(Math.max(0, wanted), rows.length, random)) {
                held[rows[place]] = true;
                count++;
            }
        }
        if (count == 0) {
            throw new InvalidTrainingData(
                    "%d rows are too few to hold some back for early stopping"
                            .formatted(codes.length),
                    "Set n_iter_no_change to null or early_stopping to false, or add rows.");
        }
        double[] validation = new double[codes.length];
        double[] training = new double[codes.length];
        for (int row = 0; row < codes.length; row++) {
            (held[row] ? validation : training)[row] = 1;
        }
        return new Holdout(TrainingRows.positive(training), TrainingRows.positive(validation));
    }

    /** The rows of each label. */
    private static int[][] byLabel(double[] codes, int labels) {
        if (labels == 1) {
            return new int[][] {TrainingRows.all(codes.length)};
        }
        int[] sizes = new int[labels];
        for (double code : codes) {
            sizes[(int) code]++;
        }
        int[][] rows = new int[labels][];
        Arrays.setAll(rows, label -> new int[sizes[label]]);
        for (int row = codes.length - 1; row >= 0; row--) {
            int label = (int) codes[row];
            rows[label][--sizes[label]] = row;
        }
        return rows;
    }
}
