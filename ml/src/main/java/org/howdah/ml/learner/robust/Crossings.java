package org.howdah.ml.learner.robust;

/**
 * Where along an edge residuals of rows become 0, and by how much the loss's slope grows there: its
 * minimum is a weighted quantile, found without sorting all. Used again and again.
 */
final class Crossings {
    private final int[] rows;
    private final double[] steps;
    private final double[] weights;
    private int count;
    private int passed;

    Crossings(int most) {
        this.rows = new int[most];
        this.steps = new double[most];
        this.weights = new double[most];
    }

    void clear() {
        count = 0;
        passed = 0;
    }

    void add(int row, double step, double weight) {
        rows[count] = row;
        steps[count] = step;
        weights[count] = weight;
        count++;
    }

    /** How many rows were crossed before the one found; {@link #row} numbers them. */
    int passed() {
        return passed;
    }

    int row(int i) {
        return rows[i];
    }

    /**
     * The row at whose crossing the slope, negative at first, becomes positive, or -1 if there is
     * none; then rows before it stand first. Where it is 0 for a while, the farther end is taken,
     * so that of quantiles between two targets the greater, as HiGHS takes it.
     */
    int find(double slope) {
        int low = 0;
        int high = count;
        double left = slope;
        while (high - low > 1) {
            double pivot = middle(steps[low], steps[(low + high) >>> 1], steps[high - 1]);
            int less = partition(low, high, pivot);
            int split = less > low ? less : afterEqual(low, high, pivot);
            double weight = 0;
            for (int i = low; i < split; i++) {
                weight += weights[i];
            }
            if (left + weight > 0 || split == high) {
                if (split == high) {
                    // all steps are the same
                    break;
                }
                high = split;
            } else {
                left += weight;
                low = split;
            }
        }
        passed = low;
        return count == 0 ? -1 : rows[low];
    }

    /** Brings steps below the pivot to the front of the range; returns where they end. */
    private int partition(int low, int high, double pivot) {
        int end = low;
        for (int i = low; i < high; i++) {
            if (steps[i] < pivot) {
                exchange(i, end++);
            }
        }
        return end;
    }

    /** The same of steps that are the pivot, the least of the range. */
    private int afterEqual(int low, int high, double pivot) {
        int end = low;
        for (int i = low; i < high; i++) {
            if (steps[i] == pivot) {
                exchange(i, end++);
            }
        }
        return end;
    }

    private void exchange(int a, int b) {
        int row = rows[a];
        rows[a] = rows[b];
        rows[b] = row;
        double step = steps[a];
        steps[a] = steps[b];
        steps[b] = step;
        double weight = weights[a];
        weights[a] = weights[b];
        weights[b] = weight;
    }

    private static double middle(double a, double b, double c) {
        return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
    }
}
