package org.howdah.ml.learner.robust;

import java.util.SplittableRandom;
import org.howdah.ml.data.Matrix;
import org.howdah.ml.learner.Progress;
import org.howdah.ml.learner.TrainingSet;
import org.howdah.ml.learner.Workers;

/** Least squares on each of many small subsets of the rows. */
final class SubsetFits {
    private static final int SUBSETS_AT_ONCE = 256;
    private static final int SUBSETS_BETWEEN_CHECKS = 16;

    private final TrainingSet data;
    private final int constant;
    private final int width;
    private final int size;
    private final int count;
    private final long seed;

    /**
     * @param intercept whether the first unknown is the intercept
     * @param size rows of a subset
     * @param count subsets
     */
    SubsetFits(TrainingSet data, boolean intercept, int size, int count, long seed) {
        this.data = data;
        this.constant = intercept ? 1 : 0;
        this.width = data.features().columns() + constant;
        this.size = size;
        this.count = count;
        this.seed = seed;
    }

    /** The solutions of all subsets, one behind the other. */
    double[] ofAll(Progress progress) {
        int[][] starts = new int[parts()][];
        int[] subset = new int[size];
        for (int i = 0; i < size; i++) {
            subset[i] = i;
        }
        for (int i = 0; i < count; i++) {
            if (i % SUBSETS_AT_ONCE == 0) {
                progress.check();
                starts[i / SUBSETS_AT_ONCE] = subset.clone();
            }
            Samples.next(data.rows(), subset);
        }
        return solve(
                progress,
                (number, rows) -> {
                    if (number % SUBSETS_AT_ONCE == 0) {
                        System.arraycopy(starts[number / SUBSETS_AT_ONCE], 0, rows, 0, size);
                    } else {
                        Samples.next(data.rows(), rows);
                    }
                });
    }

    /** The solutions of so many random subsets, one behind the other. */
    double[] ofRandom(Progress progress) {
        return solve(
                progress,
                (number, rows) ->
                        Samples.draw(
                                new SplittableRandom((seed + 1) * 0x9E3779B97F4A7C15L + number),
                                data.rows(),
                                rows,
                                0,
                                size));
    }

    /** Writes the rows of a subset over those of the one before. */
    @FunctionalInterface
    private interface Chooser {
        void choose(int number, int[] rows);
    }

    private int parts() {
        return (count + SUBSETS_AT_ONCE - 1) / SUBSETS_AT_ONCE;
    }

    private double[] solve(Progress progress, Chooser chooser) {
        progress.memory().reserve(2.0 * count * width, Double.BYTES);
        double[] solutions = new double[Math.multiplyExact(count, width)];
        Workers.each(
                parts(),
                progress,
                part -> {
                    int from = part * SUBSETS_AT_ONCE;
                    int to = Math.min(count, from + SUBSETS_AT_ONCE);
                    SmallLeastSquares squares = new SmallLeastSquares(size, width, progress);
                    int[] rows = new int[size];
                    for (int i = from; i < to; i++) {
                        if ((i - from) % SUBSETS_BETWEEN_CHECKS == 0) {
                            progress.check();
                        }
                        chooser.choose(i, rows);
                        load(rows, squares);
                        squares.solve(solutions, i * width);
                    }
                });
        return solutions;
    }

    private void load(int[] rows, SmallLeastSquares squares) {
        Matrix features = data.features();
        for (int i = 0; i < size; i++) {
            float[] block = features.block(rows[i]);
            int offset = features.offset(rows[i]);
            if (constant == 1) {
                squares.set(i, 0, 1);
            }
            for (int column = constant; column < width; column++) {
                squares.set(i, column, block[offset + column - constant]);
            }
            squares.setTarget(i, data.target()[rows[i]]);
        }
    }
}
