package org.howdah.ml.metric;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** How well probabilities rank rows. */
final class Ranking {
    private Ranking() {}

    /**
     * The area under the ROC curve: the probability that a positive row is ranked above another,
     * ties counting half (Mann and Whitney, 1947). NaN if there are only positive rows, or none.
     *
     * @param positive the label of positive rows
     * @param probabilities two for each row; the second is that of the positive label
     */
    static double areaUnderCurve(double[] labels, double positive, double[] probabilities) {
        int[] order =
                IntStream.range(0, labels.length)
                        .boxed()
                        .sorted(Comparator.comparingDouble(row -> probabilities[2 * row + 1]))
                        .mapToInt(Integer::intValue)
                        .toArray();
        double positives = Arrays.stream(labels).filter(label -> label == positive).count();
        double negatives = labels.length - positives;
        double ranks = 0;
        for (int first = 0; first < order.length; ) {
            double score = probabilities[2 * order[first] + 1];
            int end = first;
            int tiedPositives = 0;
            while (end < order.length && probabilities[2 * order[end] + 1] == score) {
                tiedPositives += labels[order[end++]] == positive ? 1 : 0;
            }
            if (end == first) {
                return Double.NaN;
            }
            ranks += tiedPositives * (first + 1 + end) / 2.0;
            first = end;
        }
        double wins = ranks - positives * (positives + 1) / 2;
        return wins / (positives * negatives);
    }
}
