package org.howdah.ml.learner.clustering;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.howdah.ml.learner.Progress;
import org.howdah.ml.learner.RowParts;
import org.howdah.ml.learner.Workers;

/**
 * Chooses rows as first centres: any distinct ones, or greedily by k-means++ (Arthur and
 * Vassilvitskii, 2007), where of 2 + ln(k) rows drawn by their squared distance to the centres so
 * far the one is taken that leaves the least sum.
 */
final class FirstCentres {
    private final Rows rows;
    private final int clusters;
    private final SplittableRandom random;
    private final RowParts parts;
    private final Progress progress;
    private final double[] closest;
    private final double[] centres;

    private FirstCentres(
            Rows rows, int clusters, SplittableRandom random, RowParts parts, Progress progress) {
        this.rows = rows;
        this.clusters = clusters;
        this.random = random;
        this.parts = parts;
        this.progress = progress;
        this.closest = new double[rows.count()];
        this.centres = new double[clusters * rows.width()];
    }

    /** The centres, row-major. */
    static double[] choose(
            Initialisation way,
            Rows rows,
            int clusters,
            SplittableRandom random,
            RowParts parts,
            Progress progress) {
        FirstCentres chosen = new FirstCentres(rows, clusters, random, parts, progress);
        switch (way) {
            case PLUS_PLUS -> chosen.plusPlus();
            case RANDOM -> chosen.random();
        }
        return chosen.centres;
    }

    private void random() {
        int[] numbers = Sample.without(rows.count(), clusters, random);
        for (int centre = 0; centre < clusters; centre++) {
            take(centre, numbers[centre]);
        }
    }

    private void take(int centre, int row) {
        double[] values = new double[rows.width()];
        rows.read(row, values);
        System.arraycopy(values, 0, centres, centre * values.length, values.length);
    }

    private void plusPlus() {
        Arrays.fill(closest, Double.POSITIVE_INFINITY);
        int trials = 2 + (int) Math.log(clusters);
        int first = random.nextInt(rows.count());
        take(0, first);
        double potential = update(first);
        for (int centre = 1; centre < clusters; centre++) {
            progress.check();
            int best = best(draw(trials, potential));
            take(centre, best);
            potential = update(best);
        }
    }

    /** Rows drawn with a chance proportional to their squared distance to the nearest centre. */
    private int[] draw(int trials, double potential) {
        double[] places = new double[trials];
        for (int i = 0; i < trials; i++) {
            places[i] = random.nextDouble() * potential;
        }
        Arrays.sort(places);
        int[] drawn = new int[trials];
        int next = 0;
        double sum = 0;
        for (int row = 0; row < closest.length && next < trials; row++) {
            sum += closest[row];
            while (next < trials && places[next] < sum) {
                drawn[next++] = row;
            }
        }
        while (next < trials) {
            drawn[next++] = closest.length - 1;
        }
        return drawn;
    }

    private int best(int... candidates) {
        double[][] values = new double[candidates.length][rows.width()];
        for (int i = 0; i < candidates.length; i++) {
            rows.read(candidates[i], values[i]);
        }
        double[][] sums = new double[parts.count()][candidates.length];
        Workers.each(parts.count(), progress, part -> potentials(part, values, sums[part]));
        double[] total = new double[candidates.length];
        for (double[] sum : sums) {
            for (int i = 0; i < total.length; i++) {
                total[i] += sum[i];
            }
        }
        int best = 0;
        for (int i = 1; i < total.length; i++) {
            if (total[i] < total[best]) {
                best = i;
            }
        }
        return candidates[best];
    }

    private void potentials(int part, double[][] candidates, double[] sums) {
        double[] row = new double[rows.width()];
        for (int i = parts.from(part); i < parts.to(part); i++) {
            if ((i & 1023) == 0) {
                progress.check();
            }
            rows.read(i, row);
            for (int candidate = 0; candidate < candidates.length; candidate++) {
                double distance = Distances.squared(row, candidates[candidate], 0);
                sums[candidate] += Math.min(closest[i], distance);
            }
        }
    }

    /** Accounts for a new centre; returns the sum of squared distances to the nearest centre. */
    private double update(int centre) {
        double[] value = new double[rows.width()];
        rows.read(centre, value);
        double[] sums = new double[parts.count()];
        Workers.each(parts.count(), progress, part -> sums[part] = update(part, value));
        double sum = 0;
        for (double part : sums) {
            sum += part;
        }
        return sum;
    }

    private double update(int part, double[] centre) {
        double[] row = new double[rows.width()];
        double sum = 0;
        for (int i = parts.from(part); i < parts.to(part); i++) {
            rows.read(i, row);
            closest[i] = Math.min(closest[i], Distances.squared(row, centre, 0));
            sum += closest[i];
        }
        return sum;
    }
}
