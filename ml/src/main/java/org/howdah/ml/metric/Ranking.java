package org.howdah.ml.metric;

import java.util.Arrays;

/** How well probabilities rank rows. */
final class Ranking {
    private Ranking() {}

    /**
     * The area under the ROC curve: the probability that a positive row is ranked above another,
     * ties counting half (Mann and Whitney, 1947). NaN if there are only positive rows, or none.
     *
     * @param positive the label of positive rows
     * @param scores one for each row, greater for rows that are more probably positive
     */
    static double areaUnderCurve(double[] labels, double positive, double[] scores) {
        double[] positives = sorted(labels, positive, true, scores);
        double[] others = sorted(labels, positive, false, scores);
        double ranks = 0;
        int passed = 0;
        for (int first = 0; first < positives.length; ) {
            double score = positives[first];
            if (Double.isNaN(score)) {
                return Double.NaN;
            }
            while (passed < others.length && others[passed] < score) {
                passed++;
            }
            int before = first + passed;
            int end = first;
            while (end < positives.length && positives[end] == score) {
                end++;
            }
            while (passed < others.length && others[passed] == score) {
                passed++;
            }
            ranks += (end - first) * (before + 1.0 + end + passed) / 2.0;
            first = end;
        }
        if (others.length > 0 && Double.isNaN(others[others.length - 1])) {
            return Double.NaN;
        }
        double count = positives.length;
        double wins = ranks - count * (count + 1) / 2;
        return wins / (count * others.length);
    }

    /** The scores of the positive rows, or of all others. */
    private static double[] sorted(
            double[] labels, double positive, boolean wanted, double[] scores) {
        double[] some = new double[labels.length];
        int count = 0;
        for (int row = 0; row < labels.length; row++) {
            if ((labels[row] == positive) == wanted) {
                some[count++] = scores[row];
            }
        }
        double[] sorted = Arrays.copyOf(some, count);
        Arrays.sort(sorted);
        return sorted;
    }
}
