package org.howdah.ml.learner.clustering;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.howdah.ml.learner.Progress;

/** Turns the exemplars of affinity propagation into centres. */
final class Exemplars {
    private final double[] similarities;
    private final int count;
    private final int[] exemplars;
    private final Progress progress;

    private Exemplars(double[] similarities, int count, boolean[] chosen, Progress progress) {
        this.progress = progress;
        this.similarities = similarities;
        this.count = count;
        this.exemplars = IntStream.range(0, count).filter(row -> chosen[row]).toArray();
    }

    /** Gives each row to its exemplar, then each cluster the exemplar that is most similar. */
    static int[] refine(double[] similarities, int count, boolean[] chosen, Progress progress) {
        Exemplars exemplars = new Exemplars(similarities, count, chosen, progress);
        if (exemplars.exemplars.length == 0) {
            return exemplars.exemplars;
        }
        exemplars.centre(exemplars.assign());
        int[] clusters = exemplars.assign();
        return Arrays.stream(clusters)
                .map(cluster -> exemplars.exemplars[cluster])
                .sorted()
                .distinct()
                .toArray();
    }

    private int[] assign() {
        int[] clusters = new int[count];
        for (int row = 0; row < count; row++) {
            progress.check();
            for (int cluster = 1; cluster < exemplars.length; cluster++) {
                if (similarity(row, exemplars[cluster])
                        > similarity(row, exemplars[clusters[row]])) {
                    clusters[row] = cluster;
                }
            }
        }
        for (int cluster = 0; cluster < exemplars.length; cluster++) {
            clusters[exemplars[cluster]] = cluster;
        }
        return clusters;
    }

    private void centre(int... clusters) {
        for (int cluster = 0; cluster < exemplars.length; cluster++) {
            int of = cluster;
            int[] rows = IntStream.range(0, count).filter(row -> clusters[row] == of).toArray();
            double greatest = Double.NEGATIVE_INFINITY;
            for (int candidate : rows) {
                progress.check();
                double sum = 0;
                for (int row : rows) {
                    sum += similarity(row, candidate);
                }
                if (sum > greatest) {
                    greatest = sum;
                    exemplars[cluster] = candidate;
                }
            }
        }
    }

    private double similarity(int row, int other) {
        return similarities[row * count + other];
    }
}
