package org.howdah.ml.prediction;

import org.howdah.ml.preparation.Preparation;

/**
 * Rows to be prepared and predicted in blocks, which may be done at the same time.
 *
 * @param raw the rows' features, not prepared yet, one row behind the other
 * @param width how many values a row's result has
 * @param taken how many of them are wanted
 * @param results where they go
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
record BlockWork(
        Preparation preparation,
        float[] raw,
        int width,
        int taken,
        RowBlocks.Block block,
        float[] results) {

    /** Memory for blocks, one after the other. */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    record Buffers(double[] results, float[] prepared) {}

    /** Memory for blocks of so many rows. */
    Buffers buffers(int rows) {
        return new Buffers(
                new double[rows * width],
                new float[preparation.identity() ? 0 : rows * preparation.outputs()]);
    }

    /** Predicts {@code count} rows. */
    void predict(int from, int count, Buffers buffers) {
        int start = from * preparation.inputs();
        double[] predicted = buffers.results();
        if (preparation.identity()) {
            preparation.requireComplete(raw, start, count);
            block.predict(raw, start, count, predicted, 0);
        } else {
            preparation.apply(raw, start, count, buffers.prepared(), 0);
            block.predict(buffers.prepared(), 0, count, predicted, 0);
        }
        for (int i = 0; i < count * taken; i++) {
            results[from * taken + i] = (float) predicted[i / taken * width + i % taken];
        }
    }
}
