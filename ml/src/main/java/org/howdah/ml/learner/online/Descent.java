package org.howdah.ml.learner.online;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.howdah.ml.data.Matrix;
import org.howdah.ml.learner.InvalidTrainingData;
import org.howdah.ml.learner.Progress;

/**
 * Stochastic gradient descent: rows in random order, each of which moves the weights at once. An L1
 * penalty is cumulative (Tsuruoka, Tsujii and Ananiadou, 2009), averages are those of Polyak and
 * Juditsky (1992).
 */
final class Descent {
    private static final int ROWS_BETWEEN_CHECKS = 1024;
    private static final double STEEPEST = 1e12;
    private static final double SMALLEST_STEP = 1e-6;

    private final Settings settings;
    private final Matrix features;
    private final double[] targets;
    private final double[] rowWeights;
    private final Progress progress;

    private final double[] weights;
    private final double[] averages;
    private final double[] penalties;
    private double intercept;
    private double averageIntercept;
    private double penalty;
    private double step;
    private final double optimalStart;
    private long seen;

    /**
     * @param targets numbers, or -1 and 1
     * @param rowWeights how much each row counts
     */
    Descent(
            Settings settings,
            Matrix features,
            double[] targets,
            double[] rowWeights,
            Progress progress) {
        this.settings = settings;
        this.features = features;
        this.targets = targets;
        this.rowWeights = rowWeights;
        this.progress = progress;
        this.weights = new double[features.columns()];
        this.averages = new double[settings.averageFrom() > 0 ? weights.length : 0];
        this.penalties = new double[settings.l1() > 0 ? weights.length : 0];
        this.step = settings.eta0();
        this.optimalStart = optimalStart(settings);
    }

    /** The function found, and whether it was found before the last epoch. */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    record Result(double[] weights, double intercept, boolean converged) {}

    private static double optimalStart(Settings settings) {
        double typical = Math.sqrt(1 / Math.sqrt(settings.alpha()));
        double slope = settings.loss().derivative(-typical, 1, settings.epsilon());
        return 1 / (typical / Math.max(1, slope) * settings.alpha());
    }

    /**
     * Learns from some rows.
     *
     * @param rows their numbers, which are put into another order
     * @param held the rows on which progress is judged; none if by the loss
     */
    Result run(int[] rows, Holdout held, SplittableRandom random) {
        Patience patience = new Patience(settings);
        for (int epoch = 0; epoch < settings.epochs(); epoch++) {
            progress.report(epoch, settings.epochs());
            if (settings.shuffle()) {
                shuffle(rows, random);
            }
            double loss = epoch(rows);
            requireFinite(loss);
            boolean stalled =
                    settings.earlyStopping()
                            ? patience.stalled(-held.score(weights, intercept), 1)
                            : patience.stalled(loss, rows.length);
            if (stalled && !smallerStep(patience)) {
                return result(true);
            }
        }
        return result(settings.tolerance().isEmpty());
    }

    private boolean smallerStep(Patience patience) {
        if (settings.rate() != LearningRate.ADAPTIVE || step <= SMALLEST_STEP) {
            return false;
        }
        step /= 5;
        patience.restart();
        return true;
    }

    private Result result(boolean converged) {
        boolean averaged = averages.length > 0 && settings.averageFrom() <= seen;
        return averaged
                ? new Result(averages, averageIntercept, converged)
                : new Result(weights, intercept, converged);
    }

    private void requireFinite(double loss) {
        boolean finite = Double.isFinite(loss) && Double.isFinite(intercept);
        if (!finite || !Arrays.stream(weights).allMatch(Double::isFinite)) {
            throw new InvalidTrainingData(
                    "stochastic gradient descent diverged: weights are no longer finite",
                    "Scale the features to about one size, or take a smaller eta0.");
        }
    }

    private static void shuffle(int[] rows, SplittableRandom random) {
        for (int i = rows.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int row = rows[i];
            rows[i] = rows[j];
            rows[j] = row;
        }
    }

    /** Learns from each row once; returns the sum of losses just before. */
    private double epoch(int[] rows) {
        double sum = 0;
        for (int i = 0; i < rows.length; i++) {
            if (i % ROWS_BETWEEN_CHECKS == 0) {
                progress.check();
            }
            sum += learn(rows[i]);
        }
        return sum;
    }

    private double learn(int row) {
        float[] values = features.block(row);
        int offset = features.offset(row);
        double target = targets[row];
        double value = value(weights, intercept, values, offset);
        double loss = settings.loss().value(value, target, settings.epsilon());
        seen++;
        schedule();
        double update = rowWeights[row] * update(value, target, loss, values, offset);
        move(values, offset, update);
        average();
        penalise();
        return loss;
    }

    static double value(double[] weights, double intercept, float[] values, int offset) {
        double sum = intercept;
        for (int column = 0; column < weights.length; column++) {
            sum += weights[column] * values[offset + column];
        }
        return sum;
    }

    private void schedule() {
        switch (settings.rate()) {
            case OPTIMAL -> step = 1 / (settings.alpha() * (optimalStart + seen - 1));
            case INVSCALING -> step = settings.eta0() / Math.pow((double) seen, settings.power());
            case CONSTANT, ADAPTIVE, PASSIVE_AGGRESSIVE_1, PASSIVE_AGGRESSIVE_2 -> {}
        }
    }

    private double update(double value, double target, double loss, float[] values, int offset) {
        double slope = settings.loss().derivative(value, target, settings.epsilon());
        if (!settings.rate().passiveAggressive()) {
            return -step * Math.clamp(slope, -STEEPEST, STEEPEST);
        }
        double norm = squaredNorm(values, offset);
        if (norm == 0 || loss == 0) {
            return 0;
        }
        double needed =
                settings.rate() == LearningRate.PASSIVE_AGGRESSIVE_1
                        ? Math.min(settings.eta0(), loss / norm)
                        : loss / (norm + 0.5 / settings.eta0());
        return -Math.signum(slope) * needed;
    }

    private double squaredNorm(float[] values, int offset) {
        double sum = 0;
        for (int column = 0; column < weights.length; column++) {
            sum += (double) values[offset + column] * values[offset + column];
        }
        return sum;
    }

    private void move(float[] values, int offset, double update) {
        double kept = Math.max(0, 1 - settings.l2() * step);
        if (kept == 1 && update == 0) {
            return;
        }
        for (int column = 0; column < weights.length; column++) {
            weights[column] = kept * weights[column] + update * values[offset + column];
        }
        intercept += settings.intercept() ? update : 0;
    }

    private void average() {
        if (averages.length == 0 || seen < settings.averageFrom()) {
            return;
        }
        double share = 1.0 / (seen - settings.averageFrom() + 1);
        for (int column = 0; column < averages.length; column++) {
            averages[column] += share * (weights[column] - averages[column]);
        }
        averageIntercept += share * (intercept - averageIntercept);
    }

    /** Moves each weight towards 0 by what it still owes of the penalty until now. */
    private void penalise() {
        penalty += settings.l1() * step;
        for (int column = 0; column < penalties.length; column++) {
            double before = weights[column];
            if (before > 0) {
                weights[column] = Math.max(0, before - (penalty + penalties[column]));
            } else if (before < 0) {
                weights[column] = Math.min(0, before + (penalty - penalties[column]));
            }
            penalties[column] += weights[column] - before;
        }
    }
}
