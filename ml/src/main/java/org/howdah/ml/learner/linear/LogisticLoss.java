package org.howdah.ml.learner.linear;

import java.util.Arrays;
import org.howdah.ml.data.Matrix;
import org.howdah.ml.learner.Progress;
import org.howdah.ml.learner.RowParts;
import org.howdah.ml.learner.Vectors;

/**
 * The weighted logistic loss of all rows plus half the squared coefficients times a penalty: what
 * scikit-learn minimises.
 *
 * <p>The search sees other variables, in which the minimum is found in few steps: weights through a
 * {@link Preconditioner}, and intercepts for centred features. A point holds the weights by
 * function and feature, then an intercept for each function.
 */
final class LogisticLoss implements ConvexFunction {
    private static final int ROWS_BETWEEN_CHECKS = 1024;

    private final Matrix features;
    private final int[] codes;
    private final double[] rowWeights;
    private final int functions;
    private final double penalty;
    private final double interceptPenalty;
    private final boolean intercept;
    private final double[] means;
    private final Preconditioner preconditioner;
    private final double interceptScale;
    private final Progress progress;

    LogisticLoss(LogisticProblem problem, Progress progress) {
        this.features = problem.features();
        this.codes = problem.codes();
        this.rowWeights = problem.weights();
        this.functions = problem.functions();
        this.penalty = problem.penalty().squared();
        this.interceptPenalty = problem.penalty().interceptSquared();
        this.intercept = problem.intercept();
        this.progress = progress;
        double[] columnMeans = ColumnMeans.of(features, progress);
        this.means = intercept ? columnMeans : new double[columnMeans.length];
        double curvature = Arrays.stream(rowWeights).average().orElse(1) / 4;
        this.preconditioner = Preconditioner.of(features, means, curvature, penalty, progress);
        this.interceptScale = Math.sqrt(features.rows() * curvature);
    }

    @Override
    public int dimension() {
        return functions * (means.length + 1);
    }

    /** The linear functions that a point stands for. */
    LinearFunction function(double[] point) {
        double[] plain = plain(point);
        double[][] weights = new double[functions][];
        for (int function = 0; function < functions; function++) {
            int start = function * means.length;
            weights[function] = Arrays.copyOfRange(plain, start, start + means.length);
        }
        return LinearFunction.of(
                weights, Arrays.copyOfRange(plain, functions * means.length, plain.length));
    }

    /** The weights and intercepts themselves. */
    private double[] plain(double[] point) {
        double[] plain = point.clone();
        for (int function = 0; function < functions; function++) {
            int start = function * means.length;
            preconditioner.toWeights(plain, start);
            double shift = 0;
            for (int column = 0; column < means.length; column++) {
                shift += plain[start + column] * means[column];
            }
            int last = functions * means.length + function;
            plain[last] = intercept ? plain[last] / interceptScale - shift : 0;
        }
        return plain;
    }

    @Override
    public double evaluate(double[] point, double[] gradient) {
        double[] plain = plain(point);
        Arrays.fill(gradient, 0);
        double loss = 0;
        RowParts parts = RowParts.of(features.rows(), 4L * dimension());
        for (Sums part : parts.each(progress, (from, to) -> sums(plain, from, to))) {
            loss += part.loss;
            Vectors.add(gradient, part.gradient);
        }
        return loss + penalise(plain, gradient);
    }

    /** The loss of some rows, and its derivatives. */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    private record Sums(double loss, double[] gradient) {}

    private Sums sums(double[] plain, int from, int to) {
        double[] gradient = new double[dimension()];
        double[] row = new double[means.length];
        double[] values = new double[functions];
        double loss = 0;
        for (int i = from; i < to; i++) {
            if ((i - from) % ROWS_BETWEEN_CHECKS == 0) {
                progress.check();
            }
            copy(i, row);
            for (int function = 0; function < functions; function++) {
                int start = function * means.length;
                values[function] =
                        plain[functions * means.length + function] + product(row, plain, start);
            }
            double weight = rowWeights[i];
            loss += weight * LogisticResidual.replace(values, codes[i]);
            for (int function = 0; function < functions; function++) {
                double residual = weight * values[function];
                gradient[functions * means.length + function] += residual;
                addMultiple(residual, row, gradient, function * means.length);
            }
        }
        return new Sums(loss, gradient);
    }

    private void copy(int i, double[] row) {
        float[] block = features.block(i);
        int offset = features.offset(i);
        for (int column = 0; column < row.length; column++) {
            row[column] = block[offset + column];
        }
    }

    /** Four sums at once, so that no addition waits for the one before. */
    private static double product(double[] row, double[] weights, int start) {
        double a = 0;
        double b = 0;
        double c = 0;
        double d = 0;
        int column = 0;
        for (; column + 3 < row.length; column += 4) {
            a += row[column] * weights[start + column];
            b += row[column + 1] * weights[start + column + 1];
            c += row[column + 2] * weights[start + column + 2];
            d += row[column + 3] * weights[start + column + 3];
        }
        for (; column < row.length; column++) {
            a += row[column] * weights[start + column];
        }
        return a + b + c + d;
    }

    private static void addMultiple(double factor, double[] row, double[] sums, int start) {
        for (int column = 0; column < row.length; column++) {
            sums[start + column] += factor * row[column];
        }
    }

    /** Adds the penalty and turns the gradient into that of the search's variables. */
    private double penalise(double[] plain, double[] gradient) {
        double squares = 0;
        for (int function = 0; function < functions; function++) {
            int start = function * means.length;
            int last = functions * means.length + function;
            gradient[last] += interceptPenalty * plain[last];
            double constant = interceptPenalty * plain[last] * plain[last];
            squares += penalty > 0 ? constant / penalty : 0;
            for (int column = 0; column < means.length; column++) {
                int i = start + column;
                squares += plain[i] * plain[i];
                gradient[i] += penalty * plain[i] - means[column] * gradient[last];
            }
            preconditioner.toGradient(gradient, start);
            gradient[last] = intercept ? gradient[last] / interceptScale : 0;
        }
        return penalty / 2 * squares;
    }

    /** The largest derivative by a weight of a centred feature or by an intercept. */
    @Override
    public double size(double[] gradient) {
        double largest = 0;
        for (int function = 0; function < functions; function++) {
            int start = function * means.length;
            for (int column = 0; column < means.length; column++) {
                double derivative = preconditioner.derivative(gradient, start, column);
                largest = Math.max(largest, Math.abs(derivative));
            }
            double last = gradient[functions * means.length + function] * interceptScale;
            largest = Math.max(largest, Math.abs(last));
        }
        return largest;
    }
}
