package org.howdah.ml.preparation;

/**
 * The mean of the label for each category, drawn towards the mean of all rows the more, the fewer
 * rows the category has (Micci-Barreca 2001, with the m-probability estimate's weights): {@code (n
 * * mean + 10 * overall) / (n + 10)}.
 *
 * <p>A training row's own label must not be in its features: its mean is that of the other four
 * fifths of the rows.
 */
final class TargetMeans {
    static final int FOLDS = 5;
    static final double SMOOTHING = 10;

    private final double[][] sums;
    private final double[][] counts;
    private final double[] foldSums = new double[FOLDS];
    private final double[] foldCounts = new double[FOLDS];
    private final int categories;

    /**
     * @param codes of the training rows, in their order
     * @param categories how many codes there are, 0 among them
     */
    TargetMeans(int[] codes, int categories, double[] labels) {
        this.categories = categories;
        this.sums = new double[FOLDS][categories];
        this.counts = new double[FOLDS][categories];
        for (int row = 0; row < codes.length; row++) {
            int fold = row % FOLDS;
            sums[fold][codes[row]] += labels[row];
            counts[fold][codes[row]]++;
            foldSums[fold] += labels[row];
            foldCounts[fold]++;
        }
    }

    /** Of each code, over all rows. */
    double[] all() {
        return without(-1);
    }

    /** Of each row, over the rows of other folds. */
    double[] outOfFold(int[] codes) {
        double[][] means = new double[FOLDS][];
        for (int fold = 0; fold < FOLDS; fold++) {
            means[fold] = without(fold);
        }
        double[] values = new double[codes.length];
        for (int row = 0; row < codes.length; row++) {
            values[row] = means[row % FOLDS][codes[row]];
        }
        return values;
    }

    private double[] without(int excluded) {
        double overall = total(foldSums, excluded) / Math.max(1, total(foldCounts, excluded));
        double[] means = new double[categories];
        for (int code = 0; code < categories; code++) {
            double sum = 0;
            double count = 0;
            for (int fold = 0; fold < FOLDS; fold++) {
                if (fold != excluded) {
                    sum += sums[fold][code];
                    count += counts[fold][code];
                }
            }
            means[code] = (sum + SMOOTHING * overall) / (count + SMOOTHING);
        }
        return means;
    }

    private static double total(double[] values, int excluded) {
        double sum = 0;
        for (int fold = 0; fold < values.length; fold++) {
            sum += fold == excluded ? 0 : values[fold];
        }
        return sum;
    }
}
