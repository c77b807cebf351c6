package org.howdah.ml.snapshot;

import org.howdah.ml.data.Matrix;
import org.howdah.ml.learner.Progress;
import org.howdah.ml.learner.Workers;

/**
 * Shuffles rows by what they hold: the order depends on the rows and a seed, but not on where the
 * rows lie in the relation. So a split can be repeated after an update, a dump or a vacuum.
 */
final class RowOrder {
    private static final int ROWS_OF_A_PART = 1 << 13;
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private RowOrder() {}

    /** The numbers of all rows, shuffled. */
    static int[] shuffled(Matrix features, double[][] labels, long seed, Progress progress) {
        long[] contents = contents(features, labels, progress);
        int[] byContent = SortedOrder.of(contents);
        long[] keys = new long[contents.length];
        long repeated = 0;
        for (int i = 0; i < byContent.length; i++) {
            long content = contents[byContent[i]];
            // Equal rows are interchangeable, but must not stay together.
            repeated = i > 0 && content == contents[byContent[i - 1]] ? repeated + 1 : 0;
            keys[byContent[i]] = mix(content + mix(seed + GOLDEN * (repeated + 1)));
        }
        progress.check();
        return SortedOrder.of(keys);
    }

    private static long[] contents(Matrix features, double[][] labels, Progress progress) {
        long[] contents = new long[features.rows()];
        int parts = Math.ceilDiv(contents.length, ROWS_OF_A_PART);
        Workers.each(
                parts,
                progress,
                part -> {
                    progress.check();
                    int end = Math.min(contents.length, (part + 1) * ROWS_OF_A_PART);
                    for (int row = part * ROWS_OF_A_PART; row < end; row++) {
                        contents[row] = content(features, labels, row);
                    }
                });
        return contents;
    }

    private static long content(Matrix features, double[][] labels, int row) {
        float[] block = features.block(row);
        int start = features.offset(row);
        long hash = features.columns();
        for (int i = start; i < start + features.columns(); i++) {
            hash = mix(hash + GOLDEN + Float.floatToIntBits(block[i] + 0.0f));
        }
        for (double[] label : labels) {
            hash = mix(hash + GOLDEN + Double.doubleToLongBits(label[row] + 0.0));
        }
        return hash;
    }

    /** Stafford's variant 13 of the finalizer of MurmurHash3, as in {@code SplittableRandom}. */
    private static long mix(long bits) {
        long mixed = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }
}
