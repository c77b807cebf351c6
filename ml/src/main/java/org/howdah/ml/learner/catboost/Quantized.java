package org.howdah.ml.learner.catboost;

import java.util.Arrays;
import org.howdah.ml.data.Matrix;
import org.howdah.ml.learner.MemoryScope;
import org.howdah.ml.learner.Progress;
import org.howdah.ml.learner.Workers;

/**
 * Rows whose values are replaced by the number of borders below them: one byte a value. Features of
 * categories have none.
 *
 * @param borders of each feature, ascending
 * @param missing whether a feature has missing values
 * @param bins of each feature, by row; unsigned
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
record Quantized(int rows, float[][] borders, boolean[] missing, byte[][] bins) {
    /** Borders are made of so many rows. */
    private static final int SAMPLE = 200_000;

    private static final int ROWS_BETWEEN_CHECKS = 1 << 16;

    static Quantized of(
            Matrix rows, boolean[] categorical, int mostBorders, NanMode mode, Progress progress) {
        int features = rows.columns();
        progress.memory().reserve((double) rows.rows() * features, Byte.BYTES);
        Quantized quantized =
                new Quantized(
                        rows.rows(),
                        new float[features][],
                        new boolean[features],
                        new byte[features][]);
        try (MemoryScope copies = new MemoryScope(progress.memory())) {
            int together = Math.min(progress.threads(), features);
            copies.reserve((double) rows.rows() * together, 3 * Float.BYTES);
            Workers.each(
                    features,
                    progress,
                    feature -> {
                        if (categorical[feature]) {
                            quantized.borders[feature] = new float[0];
                            quantized.bins[feature] = new byte[0];
                        } else {
                            quantized.fill(rows, feature, mostBorders, mode, progress);
                        }
                    });
        }
        return quantized;
    }

    int features() {
        return borders.length;
    }

    private void fill(Matrix all, int feature, int mostBorders, NanMode mode, Progress progress) {
        float[] column = new float[rows];
        int present = 0;
        float[] sample = new float[Math.min(rows, SAMPLE)];
        int sampled = 0;
        for (int row = 0; row < rows; row++) {
            check(row, progress);
            column[row] = all.get(row, feature);
            if (Float.isNaN(column[row])) {
                continue;
            }
            // evenly spread rows
            if ((long) row * sample.length / rows >= sampled) {
                sample[sampled++] = column[row];
            }
            present++;
        }
        boolean hasMissing = present < rows;
        missing[feature] = hasMissing;
        int most = hasMissing ? mostBorders - 1 : mostBorders;
        float[] found =
                sampled == 0 ? new float[0] : Borders.of(Arrays.copyOf(sample, sampled), most);
        borders[feature] = hasMissing && present > 0 ? withMissing(found, mode) : found;
        bins[feature] = bins(column, borders[feature], mode, progress);
    }

    /** With a border between the missing values and all others. */
    private static float[] withMissing(float[] borders, NanMode mode) {
        if (mode == NanMode.MAX) {
            float[] all = Arrays.copyOf(borders, borders.length + 1);
            all[borders.length] = Float.MAX_VALUE;
            return all;
        }
        if (borders.length > 0 && borders[0] == -Float.MAX_VALUE) {
            return borders;
        }
        float[] all = new float[borders.length + 1];
        System.arraycopy(borders, 0, all, 1, borders.length);
        all[0] = -Float.MAX_VALUE;
        return all;
    }

    private static byte[] bins(float[] column, float[] borders, NanMode mode, Progress progress) {
        byte[] bins = new byte[column.length];
        for (int row = 0; row < column.length; row++) {
            check(row, progress);
            bins[row] = (byte) bin(column[row], borders, mode);
        }
        return bins;
    }

    private static int bin(float value, float[] borders, NanMode mode) {
        if (Float.isNaN(value)) {
            return mode == NanMode.MIN ? 0 : borders.length;
        }
        int lower = 0;
        int upper = borders.length;
        while (lower < upper) {
            int center = (lower + upper) >>> 1;
            if (value > borders[center]) {
                lower = center + 1;
            } else {
                upper = center;
            }
        }
        return lower;
    }

    private static void check(int row, Progress progress) {
        if (row % ROWS_BETWEEN_CHECKS == 0) {
            progress.check();
        }
    }
}
