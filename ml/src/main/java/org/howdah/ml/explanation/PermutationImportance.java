package org.howdah.ml.explanation;

import java.util.Arrays;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.howdah.ml.data.Matrix;
import org.howdah.ml.data.MatrixBuilder;
import org.howdah.ml.learner.Model;
import org.howdah.ml.learner.Progress;
import org.howdah.ml.learner.TrainingSet;
import org.howdah.ml.metric.Metrics;

/**
 * How much worse a model predicts test rows when the values of a column are shuffled among them (L.
 * Breiman, 2001): the fall of the metric by which models are compared, on average of some shuffles
 * of a fixed seed. Exactly 0 for a column that the model doesn't look at.
 */
final class PermutationImportance {
    private static final int MOST_SHUFFLES = 5;
    private static final int FEWEST_ROWS = 16;
    private static final int FEW_PREDICTIONS = 4096;

    /** Multiplications that so many predictions may cost if each looks at all training rows. */
    private static final double CHEAP = 1 << 27;

    private PermutationImportance() {}

    /**
     * The importance of each value of a row before preparation; none where it would take more
     * predictions than the metrics of the test rows did, and they are many.
     *
     * @param starts the first feature of each value, and behind them the number of features
     */
    static Optional<double[]> of(
            Model model, TrainingSet test, int trainingRows, int[] starts, Progress progress) {
        int values = starts.length - 1;
        double few = CHEAP / ((double) trainingRows * model.features());
        int predictions = (int) Math.max(test.rows(), Math.min(FEW_PREDICTIONS, few));
        int rows = Math.min(test.rows(), predictions / Math.max(1, values));
        if (rows < Math.min(test.rows(), FEWEST_ROWS) || rows == 0) {
            return Optional.empty();
        }
        int shuffles = Math.clamp(predictions / ((long) rows * values), 1, MOST_SHUFFLES);
        TrainingSet some = test.select(IntStream.range(0, rows).toArray());
        double score = Metrics.score(model, some, progress);
        double[] importances = new double[values];
        for (int value = 0; value < values; value++) {
            for (int shuffle = 0; shuffle < shuffles; shuffle++) {
                SplittableRandom random = new SplittableRandom((long) value * shuffles + shuffle);
                Matrix shuffled =
                        shuffled(some.features(), starts[value], starts[value + 1], random);
                double worse =
                        Metrics.score(model, TrainingSet.joint(shuffled, some.targets()), progress);
                importances[value] += (score - worse) / shuffles;
            }
        }
        return Arrays.stream(importances).allMatch(Double::isFinite)
                ? Optional.of(importances)
                : Optional.empty();
    }

    private static Matrix shuffled(Matrix rows, int from, int to, SplittableRandom random) {
        int[] order = IntStream.range(0, rows.rows()).toArray();
        ShapleyValues.shuffle(order, random);
        float[] values = new float[rows.columns()];
        MatrixBuilder matrix = Matrix.builder(rows.columns());
        for (int row = 0; row < rows.rows(); row++) {
            System.arraycopy(rows.block(row), rows.offset(row), values, 0, values.length);
            for (int column = from; column < to; column++) {
                values[column] = rows.get(order[row], column);
            }
            matrix.add(values, 1);
        }
        return matrix.build();
    }
}
