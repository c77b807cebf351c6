package org.howdah.ml.metric;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How often rows of about the same predicted probability really had the label: ten bins of equal
 * width (DeGroot and Fienberg, 1983).
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
record Calibration(double[] predicted, long[] positives, long[] rows) {
    private static final int BINS = 10;

    /**
     * @param positive the label whose probability is looked at
     * @param probabilities two for each row; the second is that of the positive label
     */
    static Calibration of(double[] labels, double positive, double[] probabilities) {
        Calibration calibration = new Calibration(new double[BINS], new long[BINS], new long[BINS]);
        for (int row = 0; row < labels.length; row++) {
            double probability = probabilities[2 * row + 1];
            if (!Double.isNaN(probability)) {
                calibration.add(probability, labels[row] == positive);
            }
        }
        return calibration;
    }

    private void add(double probability, boolean isPositive) {
        int bin = Math.min(BINS - 1, (int) (probability * BINS));
        predicted[bin] += probability;
        positives[bin] += isPositive ? 1 : 0;
        rows[bin]++;
    }

    /** The bins that have rows: mean prediction, observed share, and number of rows. */
    List<Map<String, Object>> toList() {
        List<Map<String, Object>> bins = new ArrayList<>();
        for (int bin = 0; bin < BINS; bin++) {
            if (rows[bin] > 0) {
                Map<String, Object> one = new LinkedHashMap<>();
                one.put("predicted", predicted[bin] / rows[bin]);
                one.put("observed", positives[bin] / (double) rows[bin]);
                one.put("count", rows[bin]);
                bins.add(one);
            }
        }
        return bins;
    }
}
