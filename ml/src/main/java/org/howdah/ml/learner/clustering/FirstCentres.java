package org.howdah.ml.learner.clustering;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.howdah.ml.learner.Progress;
import org.howdah.ml.learner.RowParts;
import org.howdah.ml.learner.RowTile;
import org.howdah.ml.learner.Vectors;

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
        double[] values = new double[candidates.length * rows.width()];
        for (int i = 0; i < candidates.length; i++) {
            double[] row = new double[rows.width()];
            rows.read(candidates[i], row);
            System.arraycopy(row, 0, values, i * row.length, row.length);
        }
        double[] potentials = new double[candidates.length];
        parts.each(progress, (from, to) -> potentials(from, to, values, candidates.length))
                .forEach(part -> Vectors.add(potentials, part));
        int best = 0;
        for (int i = 1; i < potentials.length; i++) {
            if (potentials[i] < potentials[best]) {
                best = i;
            }
        }
        return candidates[best];
    }

    /** The sum of squared distances to the nearest centre that each candidate would leave. */
    private double[] potentials(int from, int to, double[] candidates, int count) {
        double[] sums = new double[count];
        double[] squares = new double[RowTile.ROWS];
        Tile tile = new Tile(rows);
        for (int first = from; first < to; first += RowTile.ROWS) {
            progress.check();
            int some = Math.min(RowTile.ROWS, to - first);
            tile.read(first, some);
            for (int candidate = 0; candidate < count; candidate++) {
                tile.squaredDistances(candidates, candidate, squares);
                for (int i = 0; i < some; i++) {
                    sums[candidate] += Math.min(closest[first + i], squares[i]);
                }
            }
        }
        return sums;
    }

    /** Accounts for a new centre; returns the sum of squared distances to the nearest centre. */
    private double update(int centre) {
        double[] value = new double[rows.width()];
        rows.read(centre, value);
        double sum = 0;
        for (double part : parts.each(progress, (from, to) -> update(from, to, value))) {
            sum += part;
        }
        return sum;
    }

    private double update(int from, int to, double[] centre) {
        double[] squares = new double[RowTile.ROWS];
        Tile tile = new Tile(rows);
        double sum = 0;
        for (int first = from; first < to; first += RowTile.ROWS) {
            progress.check();
            int some = Math.min(RowTile.ROWS, to - first);
            tile.read(first, some);
            tile.squaredDistances(centre, 0, squares);
            for (int i = 0; i < some; i++) {
                closest[first + i] = Math.min(closest[first + i], squares[i]);
                sum += closest[first + i];
            }
        }
        return sum;
    }
}
