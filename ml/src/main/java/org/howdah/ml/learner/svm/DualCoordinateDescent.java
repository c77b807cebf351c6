package org.howdah.ml.learner.svm;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.howdah.ml.learner.Progress;

/**
 * Solves a {@link LinearProblem} whose errors count singly, one dual variable after the other in
 * random order (Hsieh, Chang, Lin, Keerthi and Sundararajan, 2008; Ho and Lin, 2012).
 */
final class DualCoordinateDescent {
    private static final int ROWS_BETWEEN_CHECKS = 1024;

    private final LinearProblem problem;
    private final Progress progress;
    private final double[] weights;
    private final double[] variables;

    private DualCoordinateDescent(LinearProblem problem, Progress progress) {
        this.problem = problem;
        this.progress = progress;
        this.weights = new double[problem.rows().weights()];
        this.variables = new double[problem.target().length];
    }

    /**
     * The weights, after passes through all rows until the violations of the optimality conditions
     * are, in sum, at most the tolerance times what they were in the first.
     */
    static LinearProblem.Solution solve(
            LinearProblem problem, Stopping stopping, long seed, Progress progress) {
        DualCoordinateDescent descent = new DualCoordinateDescent(problem, progress);
        SplittableRandom random = new SplittableRandom(seed);
        int[] order = IntStream.range(0, problem.target().length).toArray();
        double first = 0;
        for (int pass = 0; !stopping.exhausted(pass); pass++) {
            shuffle(order, random);
            double violations = descent.pass(order);
            if (pass == 0) {
                first = violations;
            }
            if (violations <= stopping.tolerance() * first) {
                return new LinearProblem.Solution(descent.weights, true);
            }
            progress.report(pass + 1L, stopping.maximumIterations());
        }
        return new LinearProblem.Solution(descent.weights, false);
    }

    static void shuffle(int[] order, SplittableRandom random) {
        for (int i = order.length - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            int row = order[i];
            order[i] = order[other];
            order[other] = row;
        }
    }

    /** The sum of the violations met on the way. */
    private double pass(int... order) {
        double violations = 0;
        for (int i = 0; i < order.length; i++) {
            if (i % ROWS_BETWEEN_CHECKS == 0) {
                progress.check();
            }
            violations += improve(order[i]);
        }
        return violations;
    }

    /** Sets one variable to its best value; returns how far its slope was from allowing none. */
    private double improve(int row) {
        double curvature = problem.rows().square(row);
        double before = variables[row];
        double slope = problem.rows().value(weights, row) - problem.target()[row];
        double best = bounded(shrunk(before, slope, curvature), row);
        if (best == before) {
            return 0;
        }
        variables[row] = best;
        problem.rows().add(best - before, row, weights);
        return violation(before, slope);
    }

    /** Where the objective without bounds is least: a value whose size counts epsilon. */
    private double shrunk(double variable, double slope, double curvature) {
        double epsilon = problem.loss() == LinearLoss.TUBE ? problem.epsilon() : 0;
        if (curvature == 0) {
            double beyond = slope - Math.clamp(slope, -epsilon, epsilon);
            return beyond == 0 ? 0 : -beyond * Double.POSITIVE_INFINITY;
        }
        double pulled = curvature * variable - slope;
        return (pulled - Math.clamp(pulled, -epsilon, epsilon)) / curvature;
    }

    private double bounded(double variable, int row) {
        double cost = problem.cost()[row];
        return switch (problem.loss()) {
            case TUBE -> Math.clamp(variable, -cost, cost);
            case HINGE ->
                    problem.target()[row] > 0
                            ? Math.clamp(variable, 0, cost)
                            : Math.clamp(variable, -cost, 0);
        };
    }

    private double violation(double variable, double slope) {
        double epsilon = problem.loss() == LinearLoss.TUBE ? problem.epsilon() : 0;
        double rising = slope + epsilon;
        double falling = slope - epsilon;
        if (variable > 0) {
            return Math.abs(rising);
        }
        if (variable < 0) {
            return Math.abs(falling);
        }
        return problem.loss() == LinearLoss.HINGE ? Math.abs(slope) : Math.max(-rising, falling);
    }
}
