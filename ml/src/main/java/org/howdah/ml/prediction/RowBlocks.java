package org.howdah.ml.prediction;

import org.howdah.host.call.Call;
import org.howdah.ml.learner.CallProgress;
import org.howdah.ml.learner.Pace;
import org.howdah.ml.learner.Workers;
import org.howdah.ml.preparation.Preparation;

/**
 * Predicts many rows in blocks, so that memory for what is prepared stays small and a cancelled
 * call ends soon; in several threads where that is worth them.
 */
record RowBlocks(Call call, ServedModel served) {
    private static final int MOST_ROWS = 4096;
    private static final int MOST_VALUES = 1 << 20;

    /** What is left of the work before threads are started for it. */
    private static final long WORTH_THREADS = 4_000_000;

    /** What predicts a block of prepared rows. */
    @FunctionalInterface
    interface Block {
        void predict(float[] rows, int start, int count, double[] results, int at);
    }

    /**
     * Predicts all rows.
     *
     * @param raw their features, not prepared yet, one row behind the other
     * @param width how many values a row's result has
     * @param taken how many of them are wanted
     */
    float[] predict(Preparation preparation, float[] raw, int width, int taken, Block block) {
        int rows = rows(preparation, raw.length);
        int widest = Math.max(width, preparation.outputs());
        int most = Math.min(rows, Math.clamp(MOST_VALUES / widest, 1, MOST_ROWS));
        float[] results = new float[Math.multiplyExact(rows, taken)];
        BlockWork work = new BlockWork(preparation, raw, width, taken, block, results);
        BlockWork.Buffers buffers = work.buffers(most);
        Pace pace = new Pace();
        for (int from = 0; from < rows; ) {
            call.check();
            int count = pace.begin(Math.min(most, rows - from));
            long start = System.nanoTime();
            work.predict(from, count, buffers);
            long each = (System.nanoTime() - start) / count;
            pace.end();
            from += count;
            if (call.threads() > 1 && each * (rows - from) > WORTH_THREADS) {
                inThreads(work, from, rows, Math.clamp(WORTH_THREADS / each, 1, most));
                return results;
            }
        }
        return results;
    }

    /** Predicts the rows from that one on, so many at once. */
    private void inThreads(BlockWork work, int first, int rows, int atOnce) {
        Workers.each(
                Math.ceilDiv(rows - first, atOnce),
                new CallProgress(call),
                part -> {
                    int from = first + part * atOnce;
                    work.predict(from, Math.min(atOnce, rows - from), work.buffers(atOnce));
                });
    }

    private int rows(Preparation preparation, int length) {
        int rows = length / preparation.inputs();
        if (rows * preparation.inputs() != length || rows == 0) {
            throw served.wrongLength(preparation, length);
        }
        return rows;
    }
}
