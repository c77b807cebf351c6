package org.howdah.ml.learner.linear;

import java.util.Arrays;
import org.howdah.ml.data.Matrix;
import org.howdah.ml.learner.Progress;
import org.howdah.ml.learner.Vectors;

/**
 * Minimises the logistic loss plus a penalty of absolute coefficients, one linear function at a
 * time: by Newton's quadratic model of the loss, which coordinate descent minimises with the
 * penalty (Friedman, Hastie and Tibshirani, 2010; Lee, Sun and Saunders, 2014).
 */
final class ProximalNewton {
    private static final int ROUNDS = 2000;
    private static final double SETTLED = 1e-12;
    private static final double LEAST_CURVATURE = 1e-9;
    private static final int MAXIMUM_HALVINGS = 40;

    private final LogisticProblem problem;
    private final Matrix features;
    private final double absolute;
    private final double squared;
    private final boolean freeIntercept;

    /** If not 0, the intercept is penalised as the weight of a further feature of this value. */
    private final double constant;

    private final Progress progress;
    private final LogisticValues values;
    private final double[][] weights;
    private final double[] intercepts;

    ProximalNewton(LogisticProblem problem, Progress progress) {
        this.problem = problem;
        this.features = problem.features();
        this.absolute = problem.penalty().absolute();
        this.squared = problem.penalty().squared();
        this.constant = problem.penalty().interceptUnit();
        this.freeIntercept = problem.intercept() && constant == 0;
        this.progress = progress;
        this.values = new LogisticValues(problem, progress);
        this.weights =
                new double[problem.functions()][features.columns() + (constant == 0 ? 0 : 1)];
        this.intercepts = new double[problem.functions()];
    }

    /** The minimum, after at most so many steps of each function. */
    LogisticMinimum minimise(int iterations, double wanted) {
        double largest = Double.POSITIVE_INFINITY;
        int iteration = 0;
        boolean moved = true;
        while (iteration < iterations && largest > wanted && moved) {
            progress.report(iteration++, iterations);
            largest = 0;
            moved = false;
            for (int function = 0; function < weights.length; function++) {
                Model model = model(function);
                largest = Math.max(largest, model.size());
                moved |= model.size() > wanted && step(function, model);
            }
        }
        if (freeIntercept && weights.length > 1) {
            centreIntercepts();
        }
        for (int function = 0; constant != 0 && function < weights.length; function++) {
            weights[function] = Arrays.copyOf(weights[function], features.columns());
        }
        return new LogisticMinimum(weights, intercepts, iteration, largest);
    }

    /** Adding the same to all intercepts changes nothing. */
    private void centreIntercepts() {
        double mean = Arrays.stream(intercepts).average().orElse(0);
        for (int function = 0; function < intercepts.length; function++) {
            intercepts[function] -= mean;
        }
    }

    /**
     * The loss near the present coefficients of a function.
     *
     * @param curvature the rows' Gram matrix by their curvatures
     * @param gradient by the coefficients, of centred features
     * @param slope by the intercept
     * @param total the sum of the rows' curvatures
     * @param size how far the coefficients are from the minimum, as a gradient
     */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    private record Model(
            Gram curvature, double[] gradient, double slope, double total, double size) {}

    private Model model(int function) {
        double[] residuals = new double[features.rows()];
        double[] curvatures = new double[features.rows()];
        values.derive(function, residuals, curvatures);
        double total = 0;
        double slope = 0;
        for (int row = 0; row < residuals.length; row++) {
            curvatures[row] = Math.max(curvatures[row], LEAST_CURVATURE * problem.weights()[row]);
            total += curvatures[row];
            slope += residuals[row];
        }
        Gram gram = values.gram(curvatures, freeIntercept);
        double[] gradient = LogisticValues.sums(features, residuals, gram.featureMeans(), progress);
        if (constant != 0) {
            gram = withConstant(gram, curvatures, total);
            gradient = Arrays.copyOf(gradient, gram.width());
            gradient[gram.width() - 1] = constant * slope;
        }
        double size = freeIntercept ? Math.abs(slope) : 0;
        for (int i = 0; i < gradient.length; i++) {
            size = Math.max(size, subgradient(weights[function][i], gradient[i]));
        }
        return new Model(gram, gradient, slope, total, size);
    }

    private Gram withConstant(Gram gram, double[] curvatures, double total) {
        int width = gram.width();
        double[] sums = LogisticValues.sums(features, curvatures, gram.featureMeans(), progress);
        double[] matrix = new double[(width + 1) * (width + 1)];
        for (int i = 0; i < width; i++) {
            System.arraycopy(gram.features(), i * width, matrix, i * (width + 1), width);
            matrix[i * (width + 1) + width] = constant * sums[i];
            matrix[width * (width + 1) + i] = constant * sums[i];
        }
        matrix[width * (width + 1) + width] = constant * constant * total;
        return new Gram(
                gram.rows(),
                new double[width + 1],
                new double[0],
                matrix,
                new double[0][],
                new double[0]);
    }

    /** The smallest derivative that the penalty allows. */
    private double subgradient(double weight, double gradient) {
        double smooth = gradient + squared * weight;
        return weight == 0
                ? Math.max(0, Math.abs(smooth) - absolute)
                : Math.abs(smooth + Math.signum(weight) * absolute);
    }

    /** Goes towards the minimum of the model; false if the loss doesn't fall there. */
    private boolean step(int function, Model model) {
        double[] old = weights[function];
        double[] change = Vectors.difference(minimum(old, model), old);
        double shift = shift(model, change);
        double[] changes = values.changes(Arrays.copyOf(change, features.columns()), shift);
        double before = values.loss(function, changes, 0) + penalty(old);
        double noise = 8 * Math.ulp(before);
        double length = 1;
        for (int halving = 0; halving < MAXIMUM_HALVINGS; halving++) {
            double[] moved = old.clone();
            Vectors.addMultiple(moved, length, change);
            double after = values.loss(function, changes, length) + penalty(moved);
            if (after <= before + noise) {
                weights[function] = moved;
                intercepts[function] += length * shift;
                values.move(function, changes, length);
                return true;
            }
            length /= 2;
        }
        return false;
    }

    /** How the intercept changes with the weights. */
    private double shift(Model model, double[] change) {
        if (constant != 0) {
            return constant * change[change.length - 1];
        }
        double[] means = model.curvature().featureMeans();
        return freeIntercept ? -model.slope() / model.total() - Vectors.product(means, change) : 0;
    }

    private double[] minimum(double[] old, Model model) {
        Gram curvature = model.curvature();
        double[] products = Vectors.difference(curvature.times(old), model.gradient());
        Gram quadratic =
                new Gram(
                        curvature.rows(),
                        curvature.featureMeans(),
                        new double[1],
                        curvature.features(),
                        new double[][] {products},
                        new double[1]);
        return new CoordinateDescent(quadratic, 0, absolute, squared, false, null)
                .settle(old, ROUNDS, SETTLED, progress);
    }

    private double penalty(double[] weights) {
        double sum = 0;
        for (double weight : weights) {
            sum += absolute * Math.abs(weight) + squared / 2 * weight * weight;
        }
        return sum;
    }
}
