package org.howdah.ml.learner.catboost;

import java.util.List;
import java.util.Map;
import org.howdah.ml.data.Matrix;
import org.howdah.ml.learner.Progress;
import org.jspecify.annotations.Nullable;

/** Rows that are not learned from, on which boosting is watched. Not thread-safe. */
final class Validation {
    private static final int ROWS_BETWEEN_CHECKS = 1 << 16;

    private final Rows rows;
    private final Loss loss;
    private final Statistics statistics;
    private final List<Question> questions;
    private final boolean[] missingIsGreater;
    private final OverfittingDetector detector;
    private final Progress progress;
    private final double[] raw;
    private double lastLoss;
    private int bestTrees;
    private double[] bestBias;

    /**
     * What is known of the rows.
     *
     * @param categories of them, as the training rows have taught
     */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    record Rows(Matrix features, CategoricalRows categories, double[] targets, double[] weights) {}

    Validation(
            Rows rows,
            Loss loss,
            double[] start,
            Statistics statistics,
            List<Question> questions,
            boolean[] missingIsGreater,
            OverfittingDetector detector,
            Progress progress) {
        this.rows = rows;
        this.loss = loss;
        this.statistics = statistics;
        this.questions = List.copyOf(questions);
        this.missingIsGreater = missingIsGreater.clone();
        this.detector = detector;
        this.progress = progress;
        this.bestBias = start.clone();
        this.raw = new double[Math.multiplyExact(rows.targets().length, start.length)];
        for (int i = 0; i < raw.length; i++) {
            raw[i] = start[i % start.length];
        }
    }

    /**
     * Whether boosting should end with this tree.
     *
     * @param trees how many there are now
     * @param bias what predictions begin with now
     */
    boolean stops(ObliviousTree tree, int trees, double[] bias) {
        add(tree);
        lastLoss = loss.mean(raw, rows.targets(), rows.weights());
        if (detector.improves(lastLoss)) {
            bestTrees = trees;
            bestBias = bias.clone();
        }
        return detector.stops(lastLoss);
    }

    /** What the last tree has brought. */
    Map<String, Double> evaluation() {
        return Map.of("validation_loss", lastLoss);
    }

    int bestTrees() {
        return bestTrees;
    }

    double[] bestBias() {
        return bestBias;
    }

    private void add(ObliviousTree tree) {
        int outputs = bestBias.length;
        @Nullable DerivedColumn[] derived = new DerivedColumn[tree.depth()];
        for (int level = 0; level < derived.length; level++) {
            int question = tree.features()[level] - missingIsGreater.length;
            derived[level] = question < 0 ? null : statistics.column(questions.get(question));
        }
        for (int row = 0; row < rows.targets().length; row++) {
            if (row % ROWS_BETWEEN_CHECKS == 0) {
                progress.check();
            }
            int leaf = 0;
            for (int level = 0; level < derived.length; level++) {
                float border = tree.borders()[level];
                DerivedColumn column = derived[level];
                boolean greater =
                        column == null
                                ? greater(row, tree.features()[level], border)
                                : value(row, column) > border;
                leaf |= (greater ? 1 : 0) << level;
            }
            for (int output = 0; output < outputs; output++) {
                raw[row * outputs + output] += tree.values()[leaf * outputs + output];
            }
        }
    }

    private boolean greater(int row, int feature, float border) {
        float value = rows.features().get(row, feature);
        return Float.isNaN(value) ? missingIsGreater[feature] : value > border;
    }

    private float value(int row, DerivedColumn column) {
        return column.value(rows.categories().ofRow()[column.question().categorical()][row]);
    }
}
