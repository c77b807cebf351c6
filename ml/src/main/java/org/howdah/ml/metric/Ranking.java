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
     * @param scores one for each row, greater for rows that are more probably positive
     */
    static double areaUnderCurve(double[] labels, double positive, double[] scores) {
        int[] order =
                IntStream.range(0, labels.length)
                        .boxed()
                        .sorted(Comparator.comparingDouble(row -> scores[row]))
                        .mapToInt(Integer::intValue)
                        .toArray();
        double positives = Arrays.stream(labels).filter(label -> label == positive).count();
        double negatives = labels.length - positives;
        double ranks = 0;
        for (int first = 0; first < order.length; ) {
            double score = scores[order[first]];
            int end = first;
            int tiedPositives = 0;
            while (end < order.length && scores[order[end]] == score) {
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
