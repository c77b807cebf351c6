package org.howdah.ml.learner.svm;

import org.howdah.ml.learner.Progress;

/**
 * Solves a {@link DualProblem} by sequential minimal optimisation (Platt, 1998), two variables at a
 * time, which second-order information selects (Fan, Chen and Lin, 2005); within each group where
 * there are two (Chen, Lin and Schölkopf, 2005).
 */
final class Solver {
    /** In place of a curvature that isn't positive. */
    private static final double LEAST_CURVATURE = 1e-12;

    private final DualProblem problem;
    private final Stopping stopping;
    private final Progress progress;
    private final double[] variables;
    private final double[] slopes;
    private int rising;
    private int falling;

    private Solver(DualProblem problem, Stopping stopping, Progress progress) {
        this.problem = problem;
        this.stopping = stopping;
        this.progress = progress;
        this.variables = problem.start().clone();
        this.slopes = problem.linear().clone();
    }

    static DualSolution solve(DualProblem problem, Stopping stopping, Progress progress) {
        Solver solver = new Solver(problem, stopping, progress);
        solver.addStart();
        long iterations = 0;
        boolean converged = !solver.select();
        while (!converged && !stopping.exhausted(iterations)) {
            progress.check();
            solver.step();
            iterations++;
            converged = !solver.select();
        }
        return new DualSolution(solver.variables, solver.levels(), iterations, converged);
    }

    /** Adds to the slopes what the kernel makes of the variables at the start. */
    private void addStart() {
        int rows = problem.kernel().count();
        double[] net = new double[rows];
        for (int variable = 0; variable < variables.length; variable++) {
            net[problem.row(variable)] += variables[variable];
        }
        for (int row = 0; row < rows; row++) {
            if (net[row] != 0) {
                progress.check();
                float[] kernel = problem.kernel().row(row);
                for (int variable = 0; variable < slopes.length; variable++) {
                    slopes[variable] += net[row] * kernel[problem.row(variable)];
                }
            }
        }
    }

    /** Selects the variable to raise and the one to lower; false if the optimum is reached. */
    private boolean select() {
        double best = Double.NEGATIVE_INFINITY;
        double violation = Double.NEGATIVE_INFINITY;
        boolean found = false;
        int from = 0;
        for (int end : problem.groupEnds()) {
            int steepest = steepest(from, end);
            if (steepest >= 0) {
                Partner partner = new Partner(steepest, from, end, best);
                violation = Math.max(violation, partner.violation);
                if (partner.chosen >= 0) {
                    best = partner.gain;
                    rising = steepest;
                    falling = partner.chosen;
                    found = true;
                }
            }
            from = end;
        }
        return found && violation >= stopping.tolerance();
    }

    /** Which variable, if it rises, lowers the objective most quickly; -1 if none can rise. */
    private int steepest(int from, int end) {
        int steepest = -1;
        double lowest = Double.POSITIVE_INFINITY;
        double[] upper = problem.upper();
        for (int variable = from; variable < end; variable++) {
            if (slopes[variable] <= lowest && variables[variable] < upper[variable]) {
                lowest = slopes[variable];
                steepest = variable;
            }
        }
        return steepest;
    }

    /** The variable to fall while another rises, so that the objective falls most. */
    private final class Partner {
        private int chosen = -1;
        private double gain;
        private double violation = Double.NEGATIVE_INFINITY;

        Partner(int steepest, int from, int end, double gainToBeat) {
            gain = gainToBeat;
            int rows = problem.kernel().count();
            float[] kernel = problem.kernel().row(problem.row(steepest));
            double[] diagonal = problem.kernel().diagonal();
            double[] lower = problem.lower();
            double own = diagonal[problem.row(steepest)];
            for (int variable = from; variable < end; variable++) {
                if (variables[variable] > lower[variable]) {
                    double difference = slopes[variable] - slopes[steepest];
                    violation = Math.max(violation, difference);
                    if (difference > 0) {
                        int row = variable < rows ? variable : variable - rows;
                        double curvature = curvature(own + diagonal[row] - 2.0 * kernel[row]);
                        double reached = difference * difference / curvature;
                        if (reached >= gain) {
                            gain = reached;
                            chosen = variable;
                        }
                    }
                }
            }
        }
    }

    private static double curvature(double value) {
        return value > 0 ? value : LEAST_CURVATURE;
    }

    /** Moves both variables in opposite directions, to the minimum or the nearest bound. */
    private void step() {
        KernelRows kernel = problem.kernel();
        int up = problem.row(rising);
        int down = problem.row(falling);
        float[] raised = kernel.row(up);
        float[] lowered = kernel.row(down);
        double curvature =
                curvature(kernel.diagonal()[up] + kernel.diagonal()[down] - 2.0 * raised[down]);
        double raisedBefore = variables[rising];
        double loweredBefore = variables[falling];
        move((slopes[falling] - slopes[rising]) / curvature);
        double raise = variables[rising] - raisedBefore;
        double lowering = variables[falling] - loweredBefore;
        int rows = kernel.count();
        for (int first = 0; first < slopes.length; first += rows) {
            for (int row = 0; row < rows; row++) {
                slopes[first + row] += raise * raised[row] + lowering * lowered[row];
            }
        }
    }

    /** Moves both by the wanted length, or less if one meets its bound; their sum remains. */
    private void move(double wanted) {
        double highest = problem.upper()[rising];
        double lowest = problem.lower()[falling];
        double sum = variables[rising] + variables[falling];
        double above = highest - variables[rising];
        double below = variables[falling] - lowest;
        if (wanted < Math.min(above, below)) {
            variables[rising] = Math.min(highest, variables[rising] + wanted);
            variables[falling] = Math.max(lowest, variables[falling] - wanted);
        } else if (above <= below) {
            variables[rising] = highest;
            variables[falling] = Math.max(lowest, sum - highest);
        } else {
            variables[rising] = Math.min(highest, sum - lowest);
            variables[falling] = lowest;
        }
    }

    private double[] levels() {
        double[] levels = new double[problem.groupEnds().length];
        int from = 0;
        for (int group = 0; group < levels.length; group++) {
            levels[group] = level(from, problem.groupEnds()[group]);
            from = problem.groupEnds()[group];
        }
        return levels;
    }

    /** The mean slope of free variables; without any, what lies amid those at their bounds. */
    private double level(int from, int end) {
        double sum = 0;
        int free = 0;
        double least = Double.NEGATIVE_INFINITY;
        double greatest = Double.POSITIVE_INFINITY;
        for (int variable = from; variable < end; variable++) {
            if (variables[variable] >= problem.upper()[variable]) {
                least = Math.max(least, slopes[variable]);
            } else if (variables[variable] <= problem.lower()[variable]) {
                greatest = Math.min(greatest, slopes[variable]);
            } else {
                sum += slopes[variable];
                free++;
            }
        }
        return free > 0 ? sum / free : amid(least, greatest);
    }

    private static double amid(double least, double greatest) {
        if (Double.isInfinite(least)) {
            return Double.isInfinite(greatest) ? 0 : greatest;
        }
        return Double.isInfinite(greatest) ? least : (least + greatest) / 2;
    }
}
