package org.howdah.ml.prediction;

import org.howdah.host.call.Call;
import org.howdah.ml.learner.Pace;
import org.howdah.ml.preparation.Preparation;

/**
 * Predicts many rows in blocks, so that memory for what is prepared stays small and a cancelled
 * call ends soon.
 */
record RowBlocks(Call call, ServedModel served) {
    private static final int MOST_ROWS = 4096;
    private static final int MOST_VALUES = 1 << 20;

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
        float[] results = new float[Math.multiplyExact(rows, taken)];
        boolean asIs = preparation.identity();
        int widest = Math.max(width, preparation.outputs());
        int most = Math.min(rows, Math.clamp(MOST_VALUES / widest, 1, MOST_ROWS));
        double[] buffer = new double[most * width];
        float[] prepared = new float[asIs ? 0 : most * preparation.outputs()];
        Pace pace = new Pace();
        for (int from = 0; from < rows; ) {
            call.check();
            int count = pace.begin(Math.min(most, rows - from));
            int start = from * preparation.inputs();
            if (asIs) {
                preparation.requireComplete(raw, start, count);
                block.predict(raw, start, count, buffer, 0);
            } else {
                preparation.apply(raw, start, count, prepared, 0);
                block.predict(prepared, 0, count, buffer, 0);
            }
            for (int i = 0; i < count * taken; i++) {
                results[from * taken + i] = (float) buffer[i / taken * width + i % taken];
            }
            pace.end();
            from += count;
        }
        return results;
    }

    private int rows(Preparation preparation, int length) {
        int rows = length / preparation.inputs();
        if (rows * preparation.inputs() != length || rows == 0) {
            throw served.wrongLength(preparation, length);
        }
        return rows;
    }
}
