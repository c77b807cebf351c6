package org.howdah.ml.learner.svm;

import java.util.Arrays;
import org.howdah.ml.learner.Progress;

/** A function that most targets lie near: within a tube, outside of which errors have a cost. */
sealed interface Tube {

    /** Fits the function. */
    Machine solve(KernelRows kernel, double[] target, Stopping stopping, Progress progress);

    /**
     * A tube of given width (Drucker, Burges, Kaufman, Smola and Vapnik, 1997).
     *
     * @param epsilon half the width
     */
    record OfWidth(double cost, double epsilon) implements Tube {
        @Override
        public Machine solve(
                KernelRows kernel, double[] target, Stopping stopping, Progress progress) {
            int rows = target.length;
            double[] linear = new double[2 * rows];
            for (int row = 0; row < rows; row++) {
                linear[row] = epsilon - target[row];
                linear[rows + row] = -epsilon - target[row];
            }
            return machine(
                    problem(kernel, linear, cost, new double[2 * rows], 2 * rows),
                    stopping,
                    progress);
        }
    }

    /**
     * A tube outside of which a share of the rows lie at most (Schölkopf, Smola, Williamson and
     * Bartlett, 2000).
     *
     * @param nu the share
     */
    record OfShare(double cost, double nu) implements Tube {
        @Override
        public Machine solve(
                KernelRows kernel, double[] target, Stopping stopping, Progress progress) {
            int rows = target.length;
            double[] linear = new double[2 * rows];
            double[] start = new double[2 * rows];
            double left = cost * nu * rows / 2;
            for (int row = 0; row < rows; row++) {
                linear[row] = -target[row];
                linear[rows + row] = -target[row];
                start[row] = Math.min(left, cost);
                start[rows + row] = -start[row];
                left -= start[row];
            }
            return machine(
                    problem(kernel, linear, cost, start, rows, 2 * rows), stopping, progress);
        }
    }

    private static DualProblem problem(
            KernelRows kernel, double[] linear, double cost, double[] start, int... groupEnds) {
        int rows = linear.length / 2;
        double[] lower = new double[2 * rows];
        double[] upper = new double[2 * rows];
        Arrays.fill(upper, 0, rows, cost);
        Arrays.fill(lower, rows, 2 * rows, -cost);
        return new DualProblem(kernel, linear, lower, upper, start, groupEnds);
    }

    private static Machine machine(DualProblem problem, Stopping stopping, Progress progress) {
        DualSolution solution = Solver.solve(problem, stopping, progress);
        double[] variables = solution.variables();
        double[] coefficients = Arrays.copyOf(variables, variables.length / 2);
        for (int row = 0; row < coefficients.length; row++) {
            coefficients[row] += variables[coefficients.length + row];
        }
        return new Machine(coefficients, solution.offset(), 1, solution.converged());
    }
}
