package org.howdah.ml.learner.clustering;

import java.util.SplittableRandom;
import org.howdah.ml.learner.Progress;
import org.howdah.ml.learner.RowParts;

/**
 * K-means on small random batches of rows (Sculley, 2010): each centre is the running mean of the
 * rows that it got. Centres with few rows are moved to random rows now and then.
 *
 * @param sample how many rows choose among the first centres
 * @param patience batches without a better smoothed inertia after which it stops, 0 for never
 */
record MiniBatches(
        int clusters,
        Initialisation initialisation,
        int runs,
        int passes,
        int batch,
        int sample,
        double tolerance,
        int patience,
        double reassignment,
        long seed) {

    double[] fit(Rows rows, Progress progress) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] centres = first(rows, random, progress);
        Batch state = new Batch(this, centres, rows, progress);
        Smoothing smoothing =
                new Smoothing(
                        Math.min(1, batch * 2.0 / (rows.count() + 1)),
                        tolerance * (tolerance > 0 ? Variances.mean(rows, progress) : 0),
                        patience);
        long steps = (long) passes * rows.count() / batch;
        for (long step = 0; step < steps; step++) {
            progress.check();
            progress.report(step, steps);
            double inertia = state.step(Sample.with(rows.count(), batch, random), random);
            if (step > 0 && smoothing.done(inertia / batch, state.shift())) {
                break;
            }
        }
        return centres;
    }

    /** The first centres that are best, among those of several samples, for another sample. */
    private double[] first(Rows rows, SplittableRandom random, Progress progress) {
        Rows judge = pick(rows, Sample.with(rows.count(), sample, random));
        RowParts parts = RowParts.of(sample, (long) rows.width() * clusters);
        double least = Double.POSITIVE_INFINITY;
        double[] best = {};
        for (int run = 0; run < runs; run++) {
            Rows some = pick(rows, Sample.with(rows.count(), sample, random));
            double[] centres =
                    FirstCentres.choose(initialisation, some, clusters, random, parts, progress);
            Assignment assignment = new Assignment(judge, clusters, parts, progress);
            assignment.assign(centres);
            if (assignment.inertia < least) {
                least = assignment.inertia;
                best = centres;
            }
        }
        return best;
    }

    static Rows pick(Rows rows, int... numbers) {
        double[] values = new double[Math.multiplyExact(numbers.length, rows.width())];
        double[] row = new double[rows.width()];
        for (int i = 0; i < numbers.length; i++) {
            rows.read(numbers[i], row);
            System.arraycopy(row, 0, values, i * row.length, row.length);
        }
        return Rows.of(values, rows.width());
    }
}
