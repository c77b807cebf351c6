package org.howdah.ml.learner.clustering;

import static java.util.Objects.requireNonNull;

import java.util.SplittableRandom;
import org.howdah.ml.learner.Progress;
import org.howdah.ml.learner.RowParts;
import org.howdah.ml.learner.Workers;
import org.jspecify.annotations.Nullable;

/**
 * K-means by Lloyd's iteration (1982), several times from other first centres; the run of least
 * inertia is taken, the first of equals. A cluster that runs empty takes the row farthest from its
 * centre.
 *
 * @param tolerance the squared shift of all centres at which it stops, relative to the columns'
 *     mean variance
 */
record KMeans(
        int clusters,
        Initialisation initialisation,
        int runs,
        int iterations,
        double tolerance,
        long seed) {

    /** How many runs take memory at the same time, where each takes one thread. */
    private static final int AT_ONCE = 64;

    /** The centres, row-major, and the number of each row's. */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    record Solution(double[] centres, int[] labels, double inertia, int iterations) {}

    Solution fit(Rows rows, Progress progress) {
        RowParts parts = RowParts.of(rows.count(), (long) rows.width() * clusters);
        progress.memory().reserveMost("kmeans", 48.0 * rows.count());
        double stop = tolerance * Variances.mean(rows, progress);
        SplittableRandom seeds = new SplittableRandom(seed);
        int atOnce = parts.count() == 1 ? AT_ONCE : 1;
        @Nullable Solution best = null;
        for (int done = 0; done < runs; done += atOnce) {
            progress.report(done, runs);
            long[] seed = seeds.longs(Math.min(atOnce, runs - done)).toArray();
            Solution[] solutions = new Solution[seed.length];
            Workers.each(
                    seed.length,
                    progress,
                    run -> solutions[run] = run(rows, parts, seed[run], stop, progress));
            best = best(best, solutions);
        }
        return requireNonNull(best);
    }

    private static Solution best(@Nullable Solution first, Solution... solutions) {
        Solution best = first == null ? solutions[0] : first;
        for (Solution solution : solutions) {
            if (solution.inertia() < best.inertia()) {
                best = solution;
            }
        }
        return best;
    }

    private Solution run(Rows rows, RowParts parts, long seed, double stop, Progress progress) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] centres =
                FirstCentres.choose(initialisation, rows, clusters, random, parts, progress);
        Assignment assignment = new Assignment(rows, clusters, parts, progress);
        int iteration = 0;
        boolean settled = false;
        while (iteration < iterations && !settled) {
            progress.check();
            iteration++;
            assignment.assign(centres);
            EmptyClusters.fill(rows, assignment);
            double shift = move(centres, assignment);
            if (!assignment.changed) {
                return new Solution(centres, assignment.labels, assignment.inertia, iteration);
            }
            settled = shift <= stop;
        }
        assignment.assign(centres);
        return new Solution(centres, assignment.labels, assignment.inertia, iteration);
    }

    /** Moves the centres to the means of their rows; returns the squared shift of them all. */
    private static double move(double[] centres, Assignment assignment) {
        int width = centres.length / assignment.counts.length;
        double shift = 0;
        for (int i = 0; i < centres.length; i++) {
            long count = assignment.counts[i / width];
            if (count > 0) {
                double mean = assignment.sums[i] / count;
                shift += (mean - centres[i]) * (mean - centres[i]);
                centres[i] = mean;
            }
        }
        return shift;
    }
}
