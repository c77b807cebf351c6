package org.howdah.ml.learner.svm;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.howdah.ml.learner.InvalidTrainingData;
import org.howdah.ml.learner.Progress;

/**
 * Finds a linear function for each label, all at once: half their squares plus the costs of rows
 * whose own function isn't greater by 1 than all others are least (Crammer and Singer, 2001), one
 * row's dual variables after another's in random order (Keerthi, Sundararajan, Chang, Hsieh and
 * Lin, 2008).
 */
final class JointMachine {
    private static final int WORK_BETWEEN_CHECKS = 1 << 20;
    private static final double NOTHING = 1e-12;

    private final Augmented rows;
    private final int[] codes;
    private final double[] costs;
    private final Progress progress;
    private final double[][] weights;
    private final double[] variables;
    private final double[] slopes;
    private final double[] sorted;
    private long unchecked;

    private JointMachine(Augmented rows, int[] codes, double[] costs, Progress progress) {
        this.rows = rows;
        this.codes = codes;
        this.costs = costs;
        this.progress = progress;
        this.weights = new double[costs.length][rows.weights()];
        int numbers = requireRoom(codes.length, costs.length);
        progress.memory().reserve(numbers, Double.BYTES);
        this.variables = new double[numbers];
        this.slopes = new double[costs.length];
        this.sorted = new double[costs.length];
    }

    private static int requireRoom(int rows, int labels) {
        long numbers = (long) rows * labels;
        if (numbers * Double.BYTES > Runtime.getRuntime().maxMemory() / 4
                || numbers > Integer.MAX_VALUE - 8) {
            throw new InvalidTrainingData(
                    "\"crammer_singer\" needs %d times %d numbers, more than a quarter of the engine's memory"
                            .formatted(rows, labels),
                    "Take \"ovr\", fewer rows, or raise howdah.engine_memory.");
        }
        return (int) numbers;
    }

    /**
     * The weights of each label, after passes through all rows until no row violates the optimality
     * conditions by more than the tolerance.
     *
     * @param costs of an error of 1, by label
     */
    static LinearProblem.Solution[] solve(
            Augmented rows,
            int[] codes,
            double[] costs,
            Stopping stopping,
            long seed,
            Progress progress) {
        JointMachine machine = new JointMachine(rows, codes, costs, progress);
        SplittableRandom random = new SplittableRandom(seed);
        int[] order = IntStream.range(0, codes.length).toArray();
        boolean converged = false;
        for (int pass = 0; !converged && !stopping.exhausted(pass); pass++) {
            DualCoordinateDescent.shuffle(order, random);
            double worst = 0;
            for (int row : order) {
                worst = Math.max(worst, machine.improve(row));
            }
            converged = worst < stopping.tolerance();
            progress.report(pass + 1L, stopping.maximumIterations());
        }
        boolean found = converged;
        return Arrays.stream(machine.weights)
                .map(each -> new LinearProblem.Solution(each, found))
                .toArray(LinearProblem.Solution[]::new);
    }

    /** Sets one row's variables to their best values; returns how far they were from them. */
    private double improve(int row) {
        check();
        double square = rows.square(row);
        if (!(square > 0)) {
            return 0;
        }
        int own = codes[row];
        int start = row * costs.length;
        double least = Double.POSITIVE_INFINITY;
        double greatest = Double.NEGATIVE_INFINITY;
        for (int label = 0; label < slopes.length; label++) {
            slopes[label] = rows.value(weights[label], row) + (label == own ? 0 : 1);
            double room = (label == own ? costs[own] : 0) - variables[start + label];
            least = room > 0 ? Math.min(least, slopes[label]) : least;
            greatest = Math.max(greatest, slopes[label]);
        }
        double violation = greatest - least;
        if (violation > NOTHING) {
            move(row, start, square);
        }
        return violation;
    }

    private void move(int row, int start, double square) {
        int own = codes[row];
        for (int label = 0; label < slopes.length; label++) {
            slopes[label] -= square * variables[start + label];
        }
        double level = level(own, square * costs[own]);
        for (int label = 0; label < slopes.length; label++) {
            double most = label == own ? costs[own] : 0;
            double best = Math.min(most, (level - slopes[label]) / square);
            double step = best - variables[start + label];
            if (Math.abs(step) >= NOTHING) {
                variables[start + label] = best;
                rows.add(step, row, weights[label]);
            }
        }
    }

    /** The level for which the variables add up to 0. */
    private double level(int own, double ownMost) {
        System.arraycopy(slopes, 0, sorted, 0, slopes.length);
        sorted[own] += ownMost;
        Arrays.sort(sorted);
        int last = sorted.length - 1;
        double sum = sorted[last] - ownMost;
        int count = 1;
        while (count <= last && sum < count * sorted[last - count]) {
            sum += sorted[last - count];
            count++;
        }
        return sum / count;
    }

    private void check() {
        unchecked += (long) costs.length * rows.weights();
        if (unchecked >= WORK_BETWEEN_CHECKS) {
            unchecked = 0;
            progress.check();
        }
    }
}
