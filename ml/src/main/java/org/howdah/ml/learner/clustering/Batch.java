package org.howdah.ml.learner.clustering;

import java.util.Comparator;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.howdah.ml.learner.Progress;
import org.howdah.ml.learner.RowParts;

/** Moves the centres of mini-batch k-means by one batch after the other. */
final class Batch {
    private final MiniBatches settings;
    private final double[] centres;
    private final Rows rows;
    private final double[] weights;
    private final Progress progress;
    private long sinceReassignment;
    private double shift;

    Batch(MiniBatches settings, double[] centres, Rows rows, Progress progress) {
        this.settings = settings;
        this.centres = centres;
        this.rows = rows;
        this.weights = new double[settings.clusters()];
        this.progress = progress;
    }

    /** The squared shift of all centres by the last batch. */
    double shift() {
        return shift;
    }

    /** Learns from rows of those numbers; returns their inertia before. */
    double step(int[] numbers, SplittableRandom random) {
        double[] before = centres.clone();
        Rows batch = MiniBatches.pick(rows, numbers);
        Assignment assignment =
                new Assignment(batch, weights.length, new RowParts(batch.count(), 1), progress);
        assignment.assign(centres);
        average(assignment);
        if (reassigns()) {
            reassign(batch, random);
        }
        shift = Distances.squared(before, 0, centres, 0, centres.length);
        return assignment.inertia;
    }

    private void average(Assignment assignment) {
        int width = rows.width();
        for (int centre = 0; centre < weights.length; centre++) {
            long count = assignment.counts[centre];
            if (count > 0) {
                double total = weights[centre] + count;
                for (int i = centre * width; i < (centre + 1) * width; i++) {
                    centres[i] = (centres[i] * weights[centre] + assignment.sums[i]) / total;
                }
                weights[centre] = total;
            }
        }
    }

    private boolean reassigns() {
        sinceReassignment += settings.batch();
        boolean empty = false;
        for (double weight : weights) {
            empty |= weight == 0;
        }
        if (empty || sinceReassignment >= 10L * weights.length) {
            sinceReassignment = 0;
            return settings.reassignment() > 0;
        }
        return false;
    }

    /** Moves the centres of least weight to rows of the batch: at most half as many as rows. */
    private void reassign(Rows batch, SplittableRandom random) {
        double greatest = 0;
        for (double weight : weights) {
            greatest = Math.max(greatest, weight);
        }
        int most = batch.count() / 2;
        int[] light = lightest(settings.reassignment() * greatest, most);
        int[] rowsTaken = Sample.without(batch.count(), light.length, random);
        double kept = greatest;
        for (int centre = 0; centre < weights.length; centre++) {
            if (weights[centre] >= settings.reassignment() * greatest) {
                kept = Math.min(kept, weights[centre]);
            }
        }
        double[] row = new double[rows.width()];
        for (int i = 0; i < light.length; i++) {
            batch.read(rowsTaken[i], row);
            System.arraycopy(row, 0, centres, light[i] * row.length, row.length);
            weights[light[i]] = kept;
        }
    }

    private int[] lightest(double below, int most) {
        return IntStream.range(0, weights.length)
                .filter(centre -> weights[centre] < below)
                .boxed()
                .sorted(Comparator.comparingDouble(centre -> weights[centre]))
                .limit(most)
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
