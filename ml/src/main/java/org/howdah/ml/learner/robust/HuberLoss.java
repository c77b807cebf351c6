package org.howdah.ml.learner.robust;

import java.util.Arrays;
import org.howdah.ml.data.Matrix;
import org.howdah.ml.learner.Coefficients;
import org.howdah.ml.learner.Progress;
import org.howdah.ml.learner.TrainingSet;
import org.howdah.ml.learner.linear.ColumnMeans;
import org.howdah.ml.learner.linear.ConvexFunction;
import org.howdah.ml.learner.linear.LinearRegressionModel;
import org.howdah.ml.learner.linear.Preconditioner;

/**
 * Huber's loss of all rows, at the best scale for each point, plus the squared weights times a
 * penalty: what scikit-learn minimises, less one unknown.
 *
 * <p>The search sees other variables, in which the minimum is found in few steps: how weights of
 * centred features differ from those of least squares, through a {@link Preconditioner}, then how
 * the intercept does. Not thread-safe.
 */
final class HuberLoss implements ConvexFunction {
    private static final int ROWS_BETWEEN_CHECKS = 1024;

    /** Residuals this small compared with the target's spread are those of rounding. */
    private static final double ROUNDING = 1e-12;

    /** A scale this small compared with the target's spread is as good as 0. */
    private static final double SMALL = 1e-9;

    private static final double LOWER = 1e-2;

    private final Matrix features;
    private final double[] targets;
    private final double[] residuals;
    private final double epsilon;
    private final double penalty;
    private final boolean intercept;
    private final double[] means;
    private final double[] startWeights;
    private final double startIntercept;
    private final Preconditioner preconditioner;
    private final double interceptScale;
    private final double unit;
    private final boolean exact;
    private final double lowest;
    private final Progress progress;
    private double leastScale;

    HuberLoss(
            TrainingSet data,
            double epsilon,
            double penalty,
            boolean intercept,
            Coefficients start,
            Progress progress) {
        this.features = data.features();
        this.targets = data.target();
        progress.memory().reserve(4.0 * data.rows(), Double.BYTES);
        this.residuals = new double[data.rows()];
        this.epsilon = epsilon;
        this.penalty = penalty;
        this.intercept = intercept;
        this.progress = progress;
        double[] columnMeans = ColumnMeans.of(features, progress);
        this.means = intercept ? columnMeans : new double[columnMeans.length];
        this.startWeights = start.weights()[0];
        double shift = 0;
        for (int column = 0; column < means.length; column++) {
            shift += startWeights[column] * means[column];
        }
        this.startIntercept = intercept ? start.intercepts()[0] + shift : 0;
        double spread = spread(targets);
        double rounding = Math.max(10 * Math.ulp(1.0), ROUNDING * spread);
        findResiduals(startWeights, startIntercept - shift);
        double scale = HuberScale.of(residuals, epsilon, rounding);
        this.exact = scale == rounding;
        this.lowest = Math.max(rounding, Math.min(SMALL * spread, LOWER * scale));
        this.leastScale = Math.max(lowest, LOWER * scale);
        this.preconditioner = Preconditioner.of(features, means, 2 / scale, 2 * penalty, progress);
        this.interceptScale = Math.sqrt(2 * residuals.length / scale);
        this.unit = Math.sqrt(2 * residuals.length * scale);
    }

    private static double spread(double[] values) {
        double mean = ColumnMeans.of(values);
        double squares = 0;
        for (double value : values) {
            squares += (value - mean) * (value - mean);
        }
        return Math.sqrt(squares / values.length);
    }

    /** Whether least squares leaves nothing but rounding. */
    boolean fitsExactly() {
        return exact;
    }

    /** Allows a smaller scale, if that at the point is the least allowed and not the lowest. */
    boolean lowerScale(double[] point) {
        evaluate(point, new double[point.length]);
        if (leastScale == lowest || HuberScale.of(residuals, epsilon, leastScale) > leastScale) {
            return false;
        }
        leastScale = Math.max(lowest, LOWER * leastScale);
        return true;
    }

    LinearRegressionModel model(double[] point) {
        double[] plain = plain(point);
        return LinearRegressionModel.of(
                new double[][] {Arrays.copyOf(plain, means.length)},
                new double[] {plain[means.length]});
    }

    @Override
    public int dimension() {
        return means.length + 1;
    }

    /** The weights and the intercept themselves. */
    private double[] plain(double[] point) {
        double[] plain = point.clone();
        preconditioner.toWeights(plain, 0);
        double shift = 0;
        for (int column = 0; column < means.length; column++) {
            plain[column] += startWeights[column];
            shift += plain[column] * means[column];
        }
        int last = means.length;
        plain[last] = intercept ? startIntercept + plain[last] / interceptScale - shift : 0;
        return plain;
    }

    @Override
    public double evaluate(double[] point, double[] gradient) {
        double[] plain = plain(point);
        findResiduals(plain, plain[means.length]);
        double scale = HuberScale.of(residuals, epsilon, leastScale);
        Arrays.fill(gradient, 0);
        double loss = residuals.length * scale;
        double slopes = 0;
        for (int row = 0; row < residuals.length; row++) {
            check(row);
            double residual = residuals[row];
            double slope;
            if (Math.abs(residual) <= epsilon * scale) {
                loss += residual * residual / scale;
                slope = -2 * residual / scale;
            } else {
                loss += epsilon * (2 * Math.abs(residual) - epsilon * scale);
                slope = -2 * epsilon * Math.signum(residual);
            }
            slopes += slope;
            addMultiple(slope, row, gradient);
        }
        return loss + penalise(plain, slopes, gradient);
    }

    /** Adds the penalty and turns the gradient into that of the search's variables. */
    private double penalise(double[] plain, double slopes, double[] gradient) {
        double squares = 0;
        for (int column = 0; column < means.length; column++) {
            squares += plain[column] * plain[column];
            gradient[column] += 2 * penalty * plain[column] - means[column] * slopes;
        }
        preconditioner.toGradient(gradient, 0);
        gradient[means.length] = intercept ? slopes / interceptScale : 0;
        return penalty * squares;
    }

    private void findResiduals(double[] weights, double constant) {
        for (int row = 0; row < residuals.length; row++) {
            check(row);
            float[] block = features.block(row);
            int offset = features.offset(row);
            double even = constant;
            double odd = 0;
            int column = 0;
            for (; column + 1 < means.length; column += 2) {
                even += weights[column] * block[offset + column];
                odd += weights[column + 1] * block[offset + column + 1];
            }
            if (column < means.length) {
                even += weights[column] * block[offset + column];
            }
            residuals[row] = targets[row] - even - odd;
        }
    }

    private void addMultiple(double factor, int row, double[] sums) {
        float[] block = features.block(row);
        int offset = features.offset(row);
        for (int column = 0; column < means.length; column++) {
            sums[column] += factor * block[offset + column];
        }
    }

    private void check(int row) {
        if (row % ROWS_BETWEEN_CHECKS == 0) {
            progress.check();
        }
    }

    /** The gradient's length in the search's variables, in units of the loss. */
    @Override
    public double size(double[] gradient) {
        double squares = 0;
        for (double derivative : gradient) {
            squares += derivative * derivative;
        }
        return Math.sqrt(squares) / unit;
    }
}
