package org.howdah.ml.learner.robust;

import java.util.Arrays;
import org.howdah.ml.data.Matrix;
import org.howdah.ml.learner.FiniteTargets;
import org.howdah.ml.learner.Progress;
import org.howdah.ml.learner.TrainingSet;
import org.howdah.ml.learner.linear.ColumnMeans;
import org.howdah.ml.learner.linear.LinearRegressionModel;

/**
 * A sum over rows of what a residual costs: one price above, another below. Behind the rows of the
 * data stands one for each unknown, that unknown alone with target 0, whose price is its penalty, 0
 * for the intercept's.
 *
 * <p>Unknowns are weights of centred and scaled features, then the intercept. Targets are those of
 * a {@link Perturbation}. Not thread-safe.
 */
final class PinballLoss {
    private static final int ROWS_BETWEEN_CHECKS = 1024;

    private final Matrix features;
    private final double[] targets;
    private final double[] shifted;
    private final double quantile;
    private final double alpha;
    private final boolean intercept;

    /** The least target, below which no quantile is. */
    private final double base;

    private final double[] means;
    private final double[] scales;
    private final double[] coefficients;
    private final Progress progress;

    private PinballLoss(
            Matrix features,
            double[] targets,
            double quantile,
            double alpha,
            boolean intercept,
            double base,
            double[] means,
            double[] scales,
            Progress progress) {
        this.features = features;
        this.targets = targets;
        this.quantile = quantile;
        this.alpha = alpha;
        this.intercept = intercept;
        this.base = base;
        this.means = means;
        this.scales = scales;
        this.progress = progress;
        this.coefficients = new double[means.length];
        this.shifted = Perturbation.of(targets, base, unknowns());
    }

    static PinballLoss of(
            TrainingSet data, double quantile, double alpha, boolean intercept, Progress progress) {
        double[] means = ColumnMeans.of(data.features(), progress);
        FiniteTargets.require(data.target());
        if (!intercept) {
            Arrays.fill(means, 0);
        }
        return new PinballLoss(
                data.features(),
                data.target(),
                quantile,
                alpha,
                intercept,
                intercept ? Arrays.stream(data.target()).min().orElseThrow() : 0,
                means,
                ColumnScales.about(means, data.features(), progress),
                progress);
    }

    /** The loss of those rows alone, whose unknowns mean the same. */
    PinballLoss select(int... rows) {
        double[] chosen = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            chosen[i] = targets[rows[i]];
        }
        return new PinballLoss(
                features.select(rows),
                chosen,
                quantile,
                alpha,
                intercept,
                base,
                means,
                scales,
                progress);
    }

    /** Rows of the data. */
    int rows() {
        return targets.length;
    }

    int unknowns() {
        return means.length + (intercept ? 1 : 0);
    }

    /** The target of a row, shifted. */
    double target(int row) {
        return shifted[row];
    }

    /** What a residual above 0 costs. */
    double above(int row) {
        return row < rows() ? quantile : penalty(row - rows());
    }

    /** What a residual below 0 costs. */
    double below(int row) {
        return row < rows() ? 1 - quantile : penalty(row - rows());
    }

    private double penalty(int unknown) {
        return unknown < means.length ? rows() * alpha / scales[unknown] : 0;
    }

    /** The values of all rows for those unknowns. */
    void values(double[] unknowns, double[] values) {
        double constant = intercept ? unknowns[means.length] : 0;
        for (int column = 0; column < means.length; column++) {
            coefficients[column] = unknowns[column] / scales[column];
            constant -= coefficients[column] * means[column];
        }
        for (int row = 0; row < rows(); row++) {
            if (row % ROWS_BETWEEN_CHECKS == 0) {
                progress.check();
            }
            values[row] = constant + product(row);
        }
        System.arraycopy(unknowns, 0, values, rows(), unknowns());
    }

    private double product(int row) {
        float[] block = features.block(row);
        int offset = features.offset(row);
        double even = 0;
        double odd = 0;
        int column = 0;
        for (; column + 1 < means.length; column += 2) {
            even += coefficients[column] * block[offset + column];
            odd += coefficients[column + 1] * block[offset + column + 1];
        }
        if (column < means.length) {
            even += coefficients[column] * block[offset + column];
        }
        return even + odd;
    }

    /** Adds a multiple of a row. */
    void add(int row, double factor, double[] sums) {
        if (row >= rows()) {
            sums[row - rows()] += factor;
            return;
        }
        float[] block = features.block(row);
        int offset = features.offset(row);
        for (int column = 0; column < means.length; column++) {
            sums[column] += factor * (block[offset + column] - means[column]) / scales[column];
        }
        if (intercept) {
            sums[means.length] += factor;
        }
    }

    /** The model for which the rows of a basis have no residual. */
    LinearRegressionModel model(int... basis) {
        int unknowns = unknowns();
        double[] matrix = new double[unknowns * unknowns];
        double[] right = new double[unknowns];
        double[] line = new double[unknowns];
        for (int i = 0; i < unknowns; i++) {
            Arrays.fill(line, 0);
            add(basis[i], 1, line);
            System.arraycopy(line, 0, matrix, i * unknowns, unknowns);
            right[i] = basis[i] < rows() ? targets[basis[i]] - base : 0;
        }
        double[] solution = SquareMatrix.solve(matrix, right, unknowns);
        for (int row : basis) {
            if (row >= rows()) {
                solution[row - rows()] = 0;
            }
        }
        double constant = base + (intercept ? solution[means.length] : 0);
        double[] weights = new double[means.length];
        for (int column = 0; column < weights.length; column++) {
            weights[column] = solution[column] / scales[column];
            constant -= weights[column] * means[column];
        }
        return LinearRegressionModel.of(new double[][] {weights}, new double[] {constant});
    }
}
