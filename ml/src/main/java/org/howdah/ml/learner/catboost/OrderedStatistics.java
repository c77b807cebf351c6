package org.howdah.ml.learner.catboost;

/**
 * Statistics of targets that a row's own target has no part in: the rows come one by one in a
 * random order, and each sees those before it (Prokhorenkova et al., 2018, section 3.2).
 */
final class OrderedStatistics {
    private OrderedStatistics() {}

    /** The value of each row, by row. */
    static float[] values(
            Question.Ctr ctr, int[] categoryOfRow, int categories, Classes classes, int[] order) {
        float[] values = new float[order.length];
        int[] good = new int[categories];
        int[] total = new int[categories];
        for (int row : order) {
            int category = categoryOfRow[row];
            values[row] = ctr.value(good[category], total[category]);
            total[category]++;
            good[category] += ctr.type().counts(ctr.target(), classes.ofRow()[row]) ? 1 : 0;
        }
        return values;
    }

    /** How many borders lie below each row's value. */
    static byte[] bins(
            Question.Ctr ctr,
            int borders,
            int[] categoryOfRow,
            int categories,
            Classes classes,
            int[] order) {
        float[] values = values(ctr, categoryOfRow, categories, classes, order);
        byte[] bins = new byte[values.length];
        for (int row = 0; row < bins.length; row++) {
            bins[row] = (byte) Question.Ctr.bin(values[row], borders);
        }
        return bins;
    }
}
