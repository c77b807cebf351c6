package org.howdah.ml.learner.tree.forest;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.howdah.ml.data.Matrix;
import org.howdah.ml.learner.Fit;
import org.howdah.ml.learner.InvalidHyperparameter;
import org.howdah.ml.learner.InvalidTrainingData;
import org.howdah.ml.learner.Model;
import org.howdah.ml.learner.Parameter;
import org.howdah.ml.learner.Progress;
import org.howdah.ml.learner.RowParts;
import org.howdah.ml.learner.Vectors;
import org.howdah.ml.learner.Workers;
import org.howdah.ml.learner.tree.Tree;

/**
 * What the trees of a forest predict in the mean for the training rows that they have not seen
 * (Breiman, 2001): for each row one number for each output, 0 where all trees have seen the row.
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
record OutOfBag(double[] means, int outputs, boolean complete) {
    static final Parameter<Boolean> OOB_SCORE = Parameter.flag("oob_score", false);

    private static final String METRIC = "oob_score";
    private static final int OPERATIONS_OF_A_WALK = 200;
    private static final int ROWS_BETWEEN_CHECKS = 4096;

    /** Draws once more how often a tree has seen each row. */
    @FunctionalInterface
    interface Draws {
        double[] counts(SplittableRandom random);
    }

    /** Refuses the score where each tree has seen all rows, or those that it was given at once. */
    static void requireBootstrap(boolean bootstrap) {
        if (!bootstrap) {
            throw new InvalidHyperparameter(
                    "hyperparameter \"oob_score\" is true, but \"bootstrap\" is false",
                    "Set \"bootstrap\" to true, or leave out \"oob_score\".");
        }
    }

    /** Of trees from {@link Members#grow} with the same seed. */
    static OutOfBag of(
            Matrix rows, List<Tree> trees, int outputs, int seed, Draws draws, Progress progress) {
        int numbers = requireMemory(rows.rows(), outputs);
        progress.memory().reserve(numbers + 3.0 * rows.rows(), Double.BYTES);
        double[] sums = new double[numbers];
        int[] counts = new int[rows.rows()];
        RowParts parts = RowParts.of(rows.rows(), OPERATIONS_OF_A_WALK);
        SplittableRandom random = new SplittableRandom(seed);
        for (Tree tree : trees) {
            progress.check();
            double[] seen = draws.counts(random.split());
            Workers.each(
                    parts.count(),
                    progress,
                    part -> {
                        for (int row = parts.from(part); row < parts.to(part); row++) {
                            if (row % ROWS_BETWEEN_CHECKS == 0) {
                                progress.check();
                            }
                            if (seen[row] == 0) {
                                counts[row]++;
                                add(tree, rows, row, outputs, sums);
                            }
                        }
                    });
        }
        return mean(sums, counts, outputs);
    }

    private static int requireMemory(int rows, int outputs) {
        long numbers = (long) rows * outputs;
        if (Double.BYTES * numbers > Runtime.getRuntime().maxMemory() / 4
                || numbers > Integer.MAX_VALUE - 8) {
            throw new InvalidTrainingData(
                    "\"oob_score\" needs %d times %d numbers, more than a quarter of the engine's memory"
                            .formatted(rows, outputs),
                    "Leave out \"oob_score\", or raise howdah.engine_memory.");
        }
        return (int) numbers;
    }

    private static void add(Tree tree, Matrix rows, int row, int outputs, double[] sums) {
        int leaf = tree.leafOf(rows.block(row), rows.offset(row));
        for (int output = 0; output < outputs; output++) {
            sums[row * outputs + output] += tree.values()[leaf * outputs + output];
        }
    }

    private static OutOfBag mean(double[] sums, int[] counts, int outputs) {
        boolean complete = true;
        for (int row = 0; row < counts.length; row++) {
            complete &= counts[row] > 0;
            for (int output = 0; output < outputs; output++) {
                sums[row * outputs + output] /= Math.max(1, counts[row]);
            }
        }
        return new OutOfBag(sums, outputs, complete);
    }

    /** The fit with the share of rows whose label is the most probable. */
    Fit accuracy(Model model, int... codes) {
        int right = 0;
        for (int row = 0; row < codes.length; row++) {
            right += Vectors.greatest(means, row * outputs, outputs) == codes[row] ? 1 : 0;
        }
        return fit(model, (double) right / codes.length);
    }

    /** The fit with the mean of the outputs' coefficients of determination. */
    Fit determination(Model model, double... targets) {
        double sum = 0;
        for (int output = 0; output < outputs; output++) {
            sum += determination(targets, output);
        }
        return fit(model, sum / outputs);
    }

    private double determination(double[] targets, int output) {
        int rows = targets.length / outputs;
        double mean = 0;
        for (int at = output; at < targets.length; at += outputs) {
            mean += targets[at] / rows;
        }
        double left = 0;
        double all = 0;
        for (int at = output; at < targets.length; at += outputs) {
            left += (targets[at] - means[at]) * (targets[at] - means[at]);
            all += (targets[at] - mean) * (targets[at] - mean);
        }
        return all > 0 ? 1 - left / all : left > 0 ? 0 : 1;
    }

    private Fit fit(Model model, double score) {
        List<String> warnings =
                complete
                        ? List.of()
                        : List.of(
                                "some training rows were seen by all trees: oob_score is not reliable. Raise n_estimators");
        return new Fit(model, warnings, Map.of(METRIC, score));
    }
}
