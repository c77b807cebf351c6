package org.howdah.ml.learner.robust;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.SplittableRandom;
import org.howdah.ml.learner.Progress;

/**
 * Finds the minimum of a pinball loss on a small sample of the rows first, then on larger ones that
 * begin where the smaller ended, so that few steps are left for all rows (after Portnoy and
 * Koenker, 1997).
 */
final class QuantileSamples {
    private static final int FEWER = 4;
    private static final int FEWEST_ROWS = 1000;
    private static final int FEWEST_ROWS_PER_UNKNOWN = 20;

    private QuantileSamples() {}

    static QuantileSimplex solve(PinballLoss loss, Progress progress) {
        Deque<int[]> samples = samples(loss.rows(), loss.unknowns());
        int[] basis = unknownsAlone(loss);
        for (int[] sample : samples) {
            QuantileSimplex simplex =
                    new QuantileSimplex(loss.select(sample), among(basis, sample, loss), progress);
            simplex.minimise();
            basis = outside(simplex.basis(), sample, loss);
        }
        QuantileSimplex simplex = new QuantileSimplex(loss, basis, progress);
        simplex.minimise();
        return simplex;
    }

    /** Ever larger samples of rows, each in order and within the next. */
    private static Deque<int[]> samples(int rows, int unknowns) {
        Deque<int[]> samples = new ArrayDeque<>();
        int fewest = Math.max(FEWEST_ROWS, FEWEST_ROWS_PER_UNKNOWN * unknowns);
        if (rows / FEWER < fewest) {
            return samples;
        }
        int[] all = new int[rows / FEWER];
        SplittableRandom random = new SplittableRandom(0);
        Samples.draw(random, rows, all, 0, all.length);
        shuffle(all, random);
        for (int size = all.length; size >= fewest; size /= FEWER) {
            int[] sample = Arrays.copyOf(all, size);
            Arrays.sort(sample);
            samples.addFirst(sample);
        }
        return samples;
    }

    private static void shuffle(int[] values, SplittableRandom random) {
        for (int i = values.length - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            int value = values[i];
            values[i] = values[other];
            values[other] = value;
        }
    }

    /** The vertex where all unknowns are 0. */
    private static int[] unknownsAlone(PinballLoss loss) {
        int[] basis = new int[loss.unknowns()];
        for (int i = 0; i < basis.length; i++) {
            basis[i] = loss.rows() + i;
        }
        return basis;
    }

    private static int[] among(int[] basis, int[] sample, PinballLoss loss) {
        return Arrays.stream(basis)
                .map(
                        row ->
                                row < loss.rows()
                                        ? Arrays.binarySearch(sample, row)
                                        : row - loss.rows() + sample.length)
                .toArray();
    }

    private static int[] outside(int[] basis, int[] sample, PinballLoss loss) {
        return Arrays.stream(basis)
                .map(row -> row < sample.length ? sample[row] : row - sample.length + loss.rows())
                .toArray();
    }
}
