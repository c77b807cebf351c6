package org.howdah.ml.metric;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleFunction;

/**
 * How often which label was predicted for which. Labels are those that occur in truth or
 * predictions; a prediction that is NaN is of no label and always wrong.
 */
final class Confusion {
    /** A matrix of more would take some 100 MB where models are stored. */
    private static final int MOST_IN_A_MATRIX = 2000;

    private static final int NONE = -1;

    private final double[] labels;
    private final int[] actual;
    private final int[] guessed;
    private final long[] hits;
    private final long[] truths;
    private final long[] predictions;

    private Confusion(double[] labels, double[] truth, double[] predicted) {
        this.labels = labels;
        this.actual = new int[truth.length];
        this.guessed = new int[truth.length];
        this.hits = new long[labels.length];
        this.truths = new long[labels.length];
        this.predictions = new long[labels.length];
        for (int row = 0; row < truth.length; row++) {
            actual[row] = Arrays.binarySearch(labels, truth[row] + 0.0);
            truths[actual[row]]++;
            guessed[row] = NONE;
            if (!Double.isNaN(predicted[row])) {
                guessed[row] = Arrays.binarySearch(labels, predicted[row] + 0.0);
                predictions[guessed[row]]++;
                hits[actual[row]] += actual[row] == guessed[row] ? 1 : 0;
            }
        }
    }

    static Confusion of(double[] truth, double[] predicted) {
        double[] both = Arrays.copyOf(truth, truth.length + predicted.length);
        System.arraycopy(predicted, 0, both, truth.length, predicted.length);
        double[] labels =
                Arrays.stream(both)
                        .filter(label -> !Double.isNaN(label))
                        .map(label -> label + 0.0)
                        .sorted()
                        .distinct()
                        .toArray();
        return new Confusion(labels, truth, predicted);
    }

    /**
     * Precision, recall and their harmonic mean; 0 where nothing was predicted or there was nothing
     * to find.
     */
    record Scores(double precision, double recall, double f1) {}

    /** The scores of one label against all others. */
    Scores scores(double label) {
        int code = Arrays.binarySearch(labels, label);
        if (code < 0) {
            return new Scores(0, 0, 0);
        }
        long right = hits[code];
        return new Scores(
                share(right, predictions[code]),
                share(right, truths[code]),
                share(2 * right, predictions[code] + truths[code]));
    }

    double[] labels() {
        return labels.clone();
    }

    /** How many rows have the label. */
    long support(double label) {
        return truths[Arrays.binarySearch(labels, label)];
    }

    /**
     * The matrix: labels, shown so, and for each of them how often each was predicted. Empty for
     * more than 2000 labels.
     */
    Optional<Map<String, Object>> toMap(DoubleFunction<Object> shown) {
        if (labels.length > MOST_IN_A_MATRIX) {
            return Optional.empty();
        }
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("labels", Arrays.stream(labels).mapToObj(shown).toList());
        map.put("counts", counts());
        return Optional.of(map);
    }

    private long[][] counts() {
        long[][] counts = new long[labels.length][labels.length];
        for (int row = 0; row < actual.length; row++) {
            if (guessed[row] != NONE) {
                counts[actual[row]][guessed[row]]++;
            }
        }
        return counts;
    }

    /** The mean of the scores of all labels. */
    Scores macro() {
        double precision = 0;
        double recall = 0;
        double f1 = 0;
        for (double label : labels) {
            Scores scores = scores(label);
            precision += scores.precision();
            recall += scores.recall();
            f1 += scores.f1();
        }
        int count = labels.length;
        return new Scores(precision / count, recall / count, f1 / count);
    }

    double accuracy() {
        return right() / (double) actual.length;
    }

    /**
     * Matthews's correlation coefficient for any number of labels (Gorodkin, 2004); 0 where it
     * isn't defined.
     */
    double matthews() {
        double products = 0;
        double predictionSquares = 0;
        double truthSquares = 0;
        for (int code = 0; code < labels.length; code++) {
            products += (double) predictions[code] * truths[code];
            predictionSquares += (double) predictions[code] * predictions[code];
            truthSquares += (double) truths[code] * truths[code];
        }
        double rows = actual.length;
        double square = rows * rows;
        double spread = (square - predictionSquares) * (square - truthSquares);
        return spread == 0 ? 0 : (rows * right() - products) / Math.sqrt(spread);
    }

    private long right() {
        return Arrays.stream(hits).sum();
    }

    private static double share(long part, long whole) {
        return whole == 0 ? 0 : part / (double) whole;
    }
}
