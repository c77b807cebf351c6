package org.howdah.ml.learner.svm;

import org.howdah.ml.learner.Progress;

/**
 * Solves a {@link DualProblem} by sequential minimal optimisation (Platt, 1998), two variables at a
 * time, which a {@link WorkingPair} selects.
 */
final class Solver {
    private final DualProblem problem;
    private final Progress progress;
    private final double[] variables;
    private final double[] slopes;
    private final WorkingPair pair;

    private Solver(DualProblem problem, Progress progress) {
        this.problem = problem;
        this.progress = progress;
        this.variables = problem.start().clone();
        this.slopes = problem.linear().clone();
        this.pair = new WorkingPair(problem, variables, slopes);
    }

    static DualSolution solve(DualProblem problem, Stopping stopping, Progress progress) {
        Solver solver = new Solver(problem, progress);
        solver.addStart();
        long iterations = 0;
        boolean converged = !solver.pair.select(stopping.tolerance());
        while (!converged && !stopping.exhausted(iterations)) {
            progress.check();
            solver.step();
            iterations++;
            converged = !solver.pair.select(stopping.tolerance());
        }
        return new DualSolution(
                solver.variables,
                Levels.of(problem, solver.variables, solver.slopes),
                iterations,
                converged);
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

    /** Moves both variables in opposite directions, to the minimum or the nearest bound. */
    private void step() {
        KernelRows kernel = problem.kernel();
        int rising = pair.rising();
        int falling = pair.falling();
        int up = problem.row(rising);
        int down = problem.row(falling);
        float[] raised = kernel.row(up);
        float[] lowered = kernel.row(down);
        double curvature =
                WorkingPair.curvature(
                        kernel.diagonal()[up] + kernel.diagonal()[down] - 2.0 * raised[down]);
        double raisedBefore = variables[rising];
        double loweredBefore = variables[falling];
        move(rising, falling, (slopes[falling] - slopes[rising]) / curvature);
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
    private void move(int rising, int falling, double wanted) {
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
}
