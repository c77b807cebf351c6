package org.howdah.ml.learner.kernel;

import org.howdah.ml.learner.Progress;

/**
 * Solves symmetric systems that are singular or not positive definite: by least squares, and of all
 * such solutions by that of least norm.
 */
final class LeastNorm {
    /** Memory it takes beside the matrix, in triangles like it. */
    private static final double TRIANGLES = 6;

    private LeastNorm() {}

    static void requireRoom(int order, Progress progress) {
        LowerTriangle.requireRoom(order, TRIANGLES, progress);
    }

    /** Replaces right sides by solutions; the matrix is used up. */
    static void solve(LowerTriangle matrix, double[][] rights, Progress progress) {
        Tridiagonal tridiagonal = Tridiagonal.of(matrix, progress);
        Diagonalisation diagonal =
                new Diagonalisation(tridiagonal.diagonal(), tridiagonal.beside(), progress);
        double[] inverses = inverses(diagonal.eigenvalues());
        for (double[] right : rights) {
            progress.check();
            tridiagonal.turn(right);
            diagonal.turn(right);
            for (int i = 0; i < right.length; i++) {
                right[i] *= inverses[i];
            }
            diagonal.turnBack(right);
            tridiagonal.turnBack(right);
        }
    }

    /** Zero for eigenvalues that are zero but for rounding. */
    private static double[] inverses(double[] eigenvalues) {
        double largest = 0;
        for (double value : eigenvalues) {
            largest = Math.max(largest, Math.abs(value));
        }
        double[] inverses = new double[eigenvalues.length];
        for (int i = 0; i < inverses.length; i++) {
            boolean zero = Math.abs(eigenvalues[i]) <= inverses.length * Math.ulp(1.0) * largest;
            inverses[i] = zero ? 0 : 1 / eigenvalues[i];
        }
        return inverses;
    }
}
