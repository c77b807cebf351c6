package org.howdah.ml.preparation;

/** A feature of the training rows that holds nothing of their own labels. */
final class OutOfFold {
    private final int number;
    private final float[] values;

    /**
     * @param number the feature's, after preparation
     * @param encoded of the training rows, in their order
     */
    OutOfFold(int number, Cell cell, double[] encoded) {
        this.number = number;
        this.values = new float[encoded.length];
        for (int row = 0; row < encoded.length; row++) {
            values[row] = cell.finish(encoded[row]);
        }
    }

    int number() {
        return number;
    }

    float[] values() {
        return values;
    }
}
