package org.howdah.ml.learner.tree.grow;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Random;
import org.howdah.ml.data.Matrix;
import org.howdah.ml.learner.Progress;
import org.junit.jupiter.api.Test;

class KeptHistogramsTest {
    private static final long MOST_BYTES = 8L * (16 << 20);

    @Test
    void moreNumbersThanAnArrayHasAreNotKept() {
        float[] values = new float[300];
        for (int row = 0; row < values.length; row++) {
            values[row] = row;
        }
        BinnedMatrix wide = bins(values, 1).select(new int[1600]);
        Targets targets = Targets.labels(5500, new int[values.length], null);
        NodeRows rows = new NodeRows(targets, Criterion.SQUARES, values.length);
        KeptHistograms kept = new KeptHistograms(wide, rows, Progress.NONE);
        assertTrue(kept.length() > Integer.MAX_VALUE);
        assertFalse(kept.fit());
    }

    /** Splits of upper nodes gain more, so that 128 nodes wait, of 200,000 numbers each. */
    @Test
    void thoseOfNodesThatWaitAreBounded() {
        int rows = 10_000;
        int columns = 50;
        int outputs = 128;
        float[] values = new float[rows * columns];
        double[] targets = new double[rows * outputs];
        Random random = new Random(2);
        for (int i = 0; i < values.length; i++) {
            values[i] = random.nextInt(32);
            if (i % columns < 8 && values[i] < 16) {
                targets[i / columns * outputs] += Math.pow(0.5, i % columns);
            }
        }
        BinnedMatrix bins = bins(values, columns);
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        TreeGrower.grow(
                bins,
                Targets.values(outputs, targets, null),
                TrainingRows.all(rows),
                Criterion.SQUARES,
                new Growth(Growth.ANY, 200, 2, 1, 0, Growth.ANY, 0, 0, false, Constraints.NONE),
                Progress.NONE);
        long allocated = threads.getCurrentThreadAllocatedBytes() - before;
        assertTrue(allocated < MOST_BYTES * 3 / 2, allocated + " bytes");
    }

    private static BinnedMatrix bins(float[] values, int columns) {
        Matrix matrix = Matrix.of(values.length / columns, columns, values);
        return BinnedMatrix.of(matrix, BinnedMatrix.MOST_BINS, Progress.NONE);
    }
}
