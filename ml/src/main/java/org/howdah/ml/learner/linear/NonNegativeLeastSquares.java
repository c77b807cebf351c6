package org.howdah.ml.learner.linear;

import java.util.Arrays;
import org.howdah.ml.learner.Progress;
import org.ojalgo.matrix.decomposition.LDL;
import org.ojalgo.matrix.store.MatrixStore;
import org.ojalgo.matrix.store.R064Store;

/**
 * Least squares with coefficients that are at least 0, from the Gram matrix alone: the active set
 * method of Lawson and Hanson (1974) as Bro and de Jong (1997) adapt it.
 */
final class NonNegativeLeastSquares {
    private final Gram gram;
    private final double[] products;
    private final double[] coefficients;
    private final boolean[] free;
    private final Progress progress;

    private NonNegativeLeastSquares(Gram gram, double[] products, Progress progress) {
        this.gram = gram;
        this.products = products;
        this.progress = progress;
        this.coefficients = new double[gram.width()];
        this.free = new boolean[gram.width()];
    }

    static double[][] solve(Gram gram, Progress progress) {
        return Arrays.stream(gram.targets())
                .map(products -> new NonNegativeLeastSquares(gram, products, progress).solve())
                .toArray(double[][]::new);
    }

    private double[] solve() {
        double largest = Arrays.stream(products).map(Math::abs).max().orElse(0);
        double tolerance = 10 * Math.ulp(1.0) * gram.width() * largest;
        for (int round = 0; round < 3 * gram.width(); round++) {
            progress.check();
            int steepest = steepest(tolerance);
            if (steepest < 0) {
                break;
            }
            free[steepest] = true;
            while (!stepToSolution()) {
                progress.check();
            }
        }
        return coefficients;
    }

    /** The bound coefficient along which the error falls most if it grows, or -1. */
    private int steepest(double tolerance) {
        int best = -1;
        double most = tolerance;
        for (int i = 0; i < free.length; i++) {
            double descent = products[i];
            for (int j = 0; j < free.length; j++) {
                descent -= gram.features()[i * free.length + j] * coefficients[j];
            }
            if (!free[i] && descent > most) {
                most = descent;
                best = i;
            }
        }
        return best;
    }

    /**
     * Moves towards the solution of the free ones until one of them would turn negative; true if
     * none did.
     */
    private boolean stepToSolution() {
        double[] solution = solveFree();
        double step = 1;
        for (int i = 0; i < free.length; i++) {
            if (free[i] && solution[i] <= 0) {
                step = Math.min(step, coefficients[i] / (coefficients[i] - solution[i]));
            }
        }
        boolean inside = step == 1;
        for (int i = 0; i < free.length; i++) {
            if (free[i]) {
                coefficients[i] += step * (solution[i] - coefficients[i]);
                if (solution[i] <= 0 && coefficients[i] <= Math.ulp(1.0) * Math.abs(solution[i])) {
                    coefficients[i] = 0;
                    free[i] = false;
                }
            }
        }
        return inside;
    }

    private double[] solveFree() {
        int[] indexes =
                java.util.stream.IntStream.range(0, free.length).filter(i -> free[i]).toArray();
        R064Store left = R064Store.FACTORY.make(indexes.length, indexes.length);
        R064Store right = R064Store.FACTORY.make(indexes.length, 1);
        for (int i = 0; i < indexes.length; i++) {
            right.set(i, 0, products[indexes[i]]);
            for (int j = 0; j < indexes.length; j++) {
                left.set(i, j, gram.features()[indexes[i] * free.length + indexes[j]]);
            }
        }
        LDL<Double> decomposition = LDL.R064.make(indexes.length, indexes.length);
        decomposition.decompose(left);
        MatrixStore<Double> solved = decomposition.getSolution(right);
        double[] solution = new double[free.length];
        for (int i = 0; i < indexes.length; i++) {
            solution[indexes[i]] = solved.doubleValue(i, 0);
        }
        return solution;
    }
}
