package org.howdah.ml.learner.tree.grow;

/**
 * The rows of a node in order, with what they count: so that histograms of all features read them
 * one after the other. Reused from node to node.
 */
final class NodeRows {
    private final Targets targets;
    private final boolean weighted;
    final int outputs;
    final int stride;
    final int firstSum;
    final double[] totals;
    private final double[] weights;
    private final double[] sums;
    private final int[] codes;
    private final int[] rows;
    int count;
    double weight;
    boolean pure;

    NodeRows(Targets targets, Criterion criterion, int most) {
        this.targets = targets;
        this.weighted = targets.weights() != null;
        this.outputs = targets.outputs();
        this.firstSum = weighted ? 2 : 1;
        this.stride = firstSum + outputs;
        this.totals = new double[outputs];
        this.weights = new double[weighted ? most : 0];
        this.sums = new double[targets.values() == null ? 0 : Math.multiplyExact(most, outputs)];
        this.codes = new int[targets.codes() == null ? 0 : most];
        this.rows = new int[most];
        this.newton = criterion.newton();
    }

    private final boolean newton;

    /** Takes the rows {@code from[start]} to {@code from[end - 1]}. */
    void gather(int[] from, int start, int end) {
        count = end - start;
        System.arraycopy(from, start, rows, 0, count);
        java.util.Arrays.fill(totals, 0);
        weight = count;
        if (targets.weights() != null) {
            weight = 0;
            for (int i = 0; i < count; i++) {
                weights[i] = targets.weights()[rows[i]];
                weight += weights[i];
            }
        }
        if (targets.codes() != null) {
            gatherCodes(targets.codes());
        }
        if (targets.values() != null) {
            gatherValues(targets.values());
        }
    }

    private void gatherCodes(int[] all) {
        pure = true;
        for (int i = 0; i < count; i++) {
            codes[i] = all[rows[i]];
            totals[codes[i]] += weighted ? weights[i] : 1;
            pure &= codes[i] == codes[0];
        }
    }

    private void gatherValues(double[] all) {
        pure = !newton;
        boolean multiply = weighted && !newton;
        int first = rows[0] * outputs;
        for (int i = 0; i < count; i++) {
            int at = rows[i] * outputs;
            for (int output = 0; output < outputs; output++) {
                double value = all[at + output];
                pure &= value == all[first + output];
                double sum = multiply ? value * weights[i] : value;
                sums[i * outputs + output] = sum;
                totals[output] += sum;
            }
        }
    }

    /**
     * Adds all rows to the histogram of a column: for each bin the count, the weight unless it is
     * the count, and the sums.
     */
    void addTo(double[] histogram, int base, byte[] column) {
        if (targets.codes() != null) {
            addCodes(histogram, base, column);
        } else if (outputs > 1) {
            addMany(histogram, base, column);
        } else if (weighted) {
            addWeighted(histogram, base, column);
        } else {
            addPlain(histogram, base, column);
        }
    }

    private void addPlain(double[] histogram, int base, byte[] column) {
        for (int i = 0; i < count; i++) {
            int at = base + ((column[rows[i]] & 255) << 1);
            histogram[at] += 1;
            histogram[at + 1] += sums[i];
        }
    }

    private void addWeighted(double[] histogram, int base, byte[] column) {
        for (int i = 0; i < count; i++) {
            int at = base + 3 * (column[rows[i]] & 255);
            histogram[at] += 1;
            histogram[at + 1] += weights[i];
            histogram[at + 2] += sums[i];
        }
    }

    private void addCodes(double[] histogram, int base, byte[] column) {
        for (int i = 0; i < count; i++) {
            int at = base + stride * (column[rows[i]] & 255);
            double each = weighted ? weights[i] : 1;
            histogram[at] += 1;
            if (weighted) {
                histogram[at + 1] += each;
            }
            histogram[at + firstSum + codes[i]] += each;
        }
    }

    private void addMany(double[] histogram, int base, byte[] column) {
        for (int i = 0; i < count; i++) {
            int at = base + stride * (column[rows[i]] & 255);
            histogram[at] += 1;
            if (weighted) {
                histogram[at + 1] += weights[i];
            }
            for (int output = 0; output < outputs; output++) {
                histogram[at + firstSum + output] += sums[i * outputs + output];
            }
        }
    }

    /** Which bins these few rows are in, as bits. */
    void occupied(byte[] column, long[] bits) {
        for (int i = 0; i < count; i++) {
            int bin = column[rows[i]] & 255;
            bits[bin >>> 6] |= 1L << bin;
        }
    }
}
