package org.howdah.ml.learner.svm;

import java.util.Arrays;
import org.howdah.ml.learner.Progress;

/** What tells two labels apart best. */
sealed interface Separation {

    /**
     * Separates the rows of one label from those of another: its decision is positive for the
     * first.
     *
     * @param first how many rows, the first ones, have the first label
     * @param firstCost the cost of an error among them
     * @param secondCost the cost of an error among the others
     */
    Machine solve(
            KernelRows kernel,
            int first,
            double firstCost,
            double secondCost,
            Stopping stopping,
            Progress progress);

    /** Errors have a cost (Cortes and Vapnik, 1995). */
    record ByCost() implements Separation {
        @Override
        public Machine solve(
                KernelRows kernel,
                int first,
                double firstCost,
                double secondCost,
                Stopping stopping,
                Progress progress) {
            int rows = kernel.count();
            double[] linear = filled(rows, first, -1, 1);
            double[] lower = filled(rows, first, 0, -secondCost);
            double[] upper = filled(rows, first, firstCost, 0);
            DualSolution solution =
                    Solver.solve(
                            new DualProblem(kernel, linear, lower, upper, new double[rows], rows),
                            stopping,
                            progress);
            return new Machine(solution.variables(), solution.offset(), 1, solution.converged());
        }
    }

    /**
     * A share of the rows, at most, are errors, and at least are support vectors (Schölkopf, Smola,
     * Williamson and Bartlett, 2000). Costs have no effect.
     *
     * @param nu the share; lowered to the greatest that both labels have enough rows for
     */
    record ByShare(double nu) implements Separation {
        @Override
        public Machine solve(
                KernelRows kernel,
                int first,
                double firstCost,
                double secondCost,
                Stopping stopping,
                Progress progress) {
            int rows = kernel.count();
            double[] lower = filled(rows, first, 0, -1);
            double[] upper = filled(rows, first, 1, 0);
            double each = Math.min(nu * rows / 2, Math.min(first, rows - first));
            double[] start = new double[rows];
            distribute(start, 0, each, 1);
            distribute(start, first, each, -1);
            double[] linear = new double[rows];
            DualSolution solution =
                    Solver.solve(
                            new DualProblem(kernel, linear, lower, upper, start, first, rows),
                            stopping,
                            progress);
            double margin = solution.margin();
            double scale = margin > 0 ? 1 / margin : 1;
            double[] coefficients =
                    Arrays.stream(solution.variables()).map(value -> value * scale).toArray();
            return new Machine(
                    coefficients, solution.offset() * scale, margin, solution.converged());
        }

        /** Gives each row from there on at most 1, until the sum is spent. */
        private static void distribute(double[] start, int from, double sum, int sign) {
            double left = sum;
            for (int row = from; left > 0 && row < start.length; row++) {
                start[row] = sign * Math.min(1, left);
                left -= Math.min(1, left);
            }
        }
    }

    private static double[] filled(int length, int first, double before, double after) {
        double[] values = new double[length];
        Arrays.fill(values, 0, first, before);
        Arrays.fill(values, first, length, after);
        return values;
    }
}
