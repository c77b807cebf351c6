package org.howdah.ml.learner.svm;

import java.util.Arrays;
import org.howdah.ml.learner.Progress;
import org.howdah.ml.learner.Vectors;

/**
 * The step of Newton's method where only rows with an error curve the objective: by conjugate
 * gradients (Hestenes and Stiefel, 1952), preconditioned by the diagonal.
 */
final class NewtonDirection {
    private static final int ROWS_BETWEEN_CHECKS = 1024;
    private static final double PRECISION = 1e-6;

    private final LinearProblem problem;
    private final double[] errors;
    private final double[] gradient;
    private final Progress progress;

    NewtonDirection(LinearProblem problem, double[] errors, double[] gradient, Progress progress) {
        this.problem = problem;
        this.errors = errors;
        this.gradient = gradient;
        this.progress = progress;
    }

    double[] find() {
        double[] diagonal = diagonal();
        double[] direction = new double[gradient.length];
        double[] residual = new double[gradient.length];
        Vectors.addMultiple(residual, -1, gradient);
        double[] conditioned = divided(residual, diagonal);
        double[] search = conditioned.clone();
        double product = Vectors.product(residual, conditioned);
        double enough = PRECISION * PRECISION * product;
        int most = 3 * gradient.length + 20;
        for (int iteration = 0; iteration < most && product > enough; iteration++) {
            double[] image = curvature(search);
            double step = product / Vectors.product(search, image);
            Vectors.addMultiple(direction, step, search);
            Vectors.addMultiple(residual, -step, image);
            conditioned = divided(residual, diagonal);
            double next = Vectors.product(residual, conditioned);
            double share = next / product;
            for (int i = 0; i < search.length; i++) {
                search[i] = conditioned[i] + share * search[i];
            }
            product = next;
        }
        return direction;
    }

    private double[] diagonal() {
        double[] diagonal = new double[gradient.length];
        Arrays.fill(diagonal, 1);
        for (int row = 0; row < errors.length; row++) {
            check(row);
            if (errors[row] != 0) {
                problem.rows().addSquares(2 * problem.cost()[row], row, diagonal);
            }
        }
        return diagonal;
    }

    /** The product of the second derivatives with a vector. */
    private double[] curvature(double[] vector) {
        double[] image = vector.clone();
        for (int row = 0; row < errors.length; row++) {
            check(row);
            if (errors[row] != 0) {
                double along = problem.rows().value(vector, row);
                problem.rows().add(2 * problem.cost()[row] * along, row, image);
            }
        }
        return image;
    }

    private void check(int row) {
        if (row % ROWS_BETWEEN_CHECKS == 0) {
            progress.check();
        }
    }

    private static double[] divided(double[] vector, double[] divisors) {
        double[] quotients = new double[vector.length];
        for (int i = 0; i < vector.length; i++) {
            quotients[i] = vector[i] / divisors[i];
        }
        return quotients;
    }
}
