package org.howdah.ml.learner.clustering;

import java.util.SplittableRandom;
import org.howdah.ml.learner.Progress;
import org.howdah.ml.learner.RowParts;
import org.howdah.ml.learner.Workers;

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

    /** The centres, row-major, and the number of each row's. */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    record Solution(double[] centres, int[] labels, double inertia, int iterations) {}

    Solution fit(Rows rows, Progress progress) {
        RowParts parts = RowParts.of(rows.count(), (long) rows.width() * clusters);
        double stop = tolerance * Variances.mean(rows, progress);
        SplittableRandom seeds = new SplittableRandom(seed);
        long[] seed = seeds.longs(runs).toArray();
        Solution[] solutions = new Solution[runs];
        if (parts.count() == 1) {
            Workers.each(
                    runs,
                    progress,
                    run -> solutions[run] = run(rows, parts, seed[run], stop, progress));
        } else {
            for (int run = 0; run < runs; run++) {
                progress.report(run, runs);
                solutions[run] = run(rows, parts, seed[run], stop, progress);
                keep(solutions, run);
            }
        }
        return best(solutions);
    }

    /** Forgets the worse of two runs, so that their labels don't pile up. */
    private static void keep(Solution[] solutions, int run) {
        if (run > 0) {
            if (solutions[run].inertia() >= solutions[run - 1].inertia()) {
                solutions[run] = solutions[run - 1];
            }
            solutions[run - 1] = solutions[run];
        }
    }

    private static Solution best(Solution... solutions) {
        Solution best = solutions[0];
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
