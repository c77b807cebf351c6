package org.howdah.ml.learner.catboost;

/**
 * The classes of the training rows' targets that statistics count.
 *
 * @param ofRow from 0
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
record Classes(int count, int[] ofRow) {

    /** Two of numbers: above their middle border, and not. */
    static Classes ofNumbers(double[] targets) {
        float[] values = new float[targets.length];
        for (int row = 0; row < values.length; row++) {
            values[row] = (float) targets[row];
        }
        float[] borders = Borders.of(values.clone(), 1);
        int[] ofRow = new int[values.length];
        for (int row = 0; row < values.length; row++) {
            ofRow[row] = borders.length > 0 && values[row] > borders[0] ? 1 : 0;
        }
        return new Classes(2, ofRow);
    }
}
