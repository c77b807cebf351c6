package org.howdah.ml.learner.svm;

import org.howdah.ml.learner.Progress;
import org.howdah.ml.learner.Vectors;

/**
 * Solves a {@link LinearProblem} whose errors count squared by Newton's method on the weights, each
 * step by conjugate gradients (Keerthi and DeCoste, 2005; Lin, Weng and Keerthi, 2008). It goes on
 * beyond the tolerance while weights change visibly, so that they are the same whoever finds them.
 */
final class SquaredErrorSolver {
    private static final int ROWS_BETWEEN_CHECKS = 1024;
    private static final double TIGHT = 1e-11;
    private static final double SUFFICIENT = 1e-4;
    private static final double SHORTEST_STEP = 1e-10;

    private final LinearProblem problem;
    private final Progress progress;
    private final double[] errors;
    private final double[] gradient;
    private double value;

    private SquaredErrorSolver(LinearProblem problem, Progress progress) {
        this.problem = problem;
        this.progress = progress;
        this.errors = new double[problem.rows().rows()];
        this.gradient = new double[problem.rows().weights()];
    }

    static LinearProblem.Solution solve(
            LinearProblem problem, Stopping stopping, Progress progress) {
        return new SquaredErrorSolver(problem, progress).minimise(stopping);
    }

    private LinearProblem.Solution minimise(Stopping stopping) {
        double[] weights = new double[gradient.length];
        evaluate(weights);
        double first = Vectors.norm(gradient);
        double asked = stopping.tolerance() * first;
        double left = first;
        double before = Double.POSITIVE_INFINITY;
        int iteration = 0;
        // once it is as near as asked for, it goes on only as long as that helps
        while ((left > asked || (left > TIGHT * first && left < before / 2))
                && !stopping.exhausted(iteration)) {
            double[] direction = new NewtonDirection(problem, errors, gradient, progress).find();
            double[] next = search(weights, direction);
            if (next.length == 0) {
                break;
            }
            weights = next;
            before = left;
            left = Vectors.norm(gradient);
            iteration++;
        }
        return new LinearProblem.Solution(weights, left <= asked);
    }

    /** The weights after a step that lowers the objective; none if there is no such step. */
    private double[] search(double[] weights, double[] direction) {
        double before = value;
        double slope = Vectors.product(gradient, direction);
        for (double step = 1; slope < 0 && step > SHORTEST_STEP; step /= 2) {
            double[] next = weights.clone();
            Vectors.addMultiple(next, step, direction);
            evaluate(next);
            if (value <= before + SUFFICIENT * step * slope) {
                return next;
            }
        }
        evaluate(weights);
        return new double[0];
    }

    /** Computes errors, value and gradient at those weights. */
    private void evaluate(double[] weights) {
        System.arraycopy(weights, 0, gradient, 0, weights.length);
        value = Vectors.product(weights, weights) / 2;
        for (int row = 0; row < errors.length; row++) {
            if (row % ROWS_BETWEEN_CHECKS == 0) {
                progress.check();
            }
            errors[row] = problem.error(problem.rows().value(weights, row), row);
            if (errors[row] != 0) {
                double pull = problem.cost()[row] * errors[row];
                value += pull * errors[row];
                problem.rows().add(2 * pull, row, gradient);
            }
        }
    }
}
