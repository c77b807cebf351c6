package org.howdah.ml.learner.svm;

import java.util.Arrays;
import org.howdah.ml.learner.InvalidTrainingData;
import org.howdah.ml.learner.Progress;
import org.jspecify.annotations.Nullable;

/**
 * The kernel's matrix of some samples, of which the rows last asked for are kept, as float32. For
 * one thread.
 */
final class KernelRows {
    private static final int VALUES_BETWEEN_CHECKS = 1024;

    private final Kernel kernel;
    private final Samples samples;
    private final int[] numbers;
    private final Progress progress;
    private final double[] diagonal;
    private final float[] @Nullable [] kept;
    private final RecentlyUsed recent;
    private final int capacity;
    private int count;

    /**
     * @param numbers which samples, in which order
     * @param bytes the most memory to take, though never less than two rows need
     */
    KernelRows(Kernel kernel, Samples samples, int[] numbers, long bytes, Progress progress) {
        this.kernel = kernel;
        this.samples = samples;
        this.numbers = numbers;
        this.progress = progress;
        this.diagonal = Arrays.stream(numbers).mapToDouble(this::onDiagonal).toArray();
        this.kept = new float[numbers.length][];
        this.recent = new RecentlyUsed(numbers.length);
        long rowBytes = (long) Float.BYTES * numbers.length;
        this.capacity = Math.clamp(bytes / rowBytes, 2, Integer.MAX_VALUE);
    }

    private double onDiagonal(int sample) {
        double square = samples.squares()[sample];
        return kernel.of(square, square, square);
    }

    int count() {
        return numbers.length;
    }

    double[] diagonal() {
        return diagonal;
    }

    /** The kernel of that row with each; valid until two other rows are asked for. */
    float[] row(int number) {
        float[] row = kept[number];
        if (row == null) {
            row = room();
            fill(number, row);
            kept[number] = row;
        } else {
            recent.remove(number);
        }
        recent.add(number);
        return row;
    }

    private float[] room() {
        if (count < capacity) {
            count++;
            return new float[numbers.length];
        }
        int oldest = recent.oldest();
        recent.remove(oldest);
        float[] row = kept[oldest];
        kept[oldest] = null;
        return row == null ? new float[numbers.length] : row;
    }

    private void fill(int number, float[] row) {
        int sample = numbers[number];
        double[] squares = samples.squares();
        for (int other = 0; other < row.length; other++) {
            if (other % VALUES_BETWEEN_CHECKS == 0) {
                progress.check();
            }
            int partner = numbers[other];
            double product = samples.product(sample, partner);
            row[other] = (float) kernel.of(product, squares[sample], squares[partner]);
            if (!Float.isFinite(row[other])) {
                throw new InvalidTrainingData(
                        "the kernel of two training rows is too large to compute with",
                        "Scale the features, or take the kernel \"rbf\".");
            }
        }
    }
}
