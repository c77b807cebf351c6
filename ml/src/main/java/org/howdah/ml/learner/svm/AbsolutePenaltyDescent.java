package org.howdah.ml.learner.svm;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.howdah.ml.learner.Progress;

/**
 * Finds the weights of a {@link LinearProblem} of labels for which the sum of their sizes plus the
 * costs of squared errors is least, one weight after the other in random order by Newton's steps
 * (Yuan, Chang, Hsieh and Lin, 2010).
 */
final class AbsolutePenaltyDescent {
    private static final double ENOUGH = 0.01;
    private static final int MOST_TRIALS = 20;
    private static final int ROWS_BETWEEN_CHECKS = 65_536;
    private static final double LEAST_CURVATURE = 1e-12;

    private final LinearProblem problem;
    private final Progress progress;
    private final double[] weights;

    /** What each row's decision lacks to reach 1. */
    private final double[] lacks;

    private int unchecked;

    private AbsolutePenaltyDescent(LinearProblem problem, Progress progress) {
        this.problem = problem;
        this.progress = progress;
        this.weights = new double[problem.rows().weights()];
        this.lacks = new double[problem.target().length];
        Arrays.fill(lacks, 1);
    }

    /**
     * The weights, after passes through all of them until the violations of the optimality
     * conditions are, in sum, at most the tolerance times what they were in the first; the
     * tolerance is for labels that are as frequent.
     */
    static LinearProblem.Solution solve(
            LinearProblem problem, Stopping stopping, long seed, Progress progress) {
        AbsolutePenaltyDescent descent = new AbsolutePenaltyDescent(problem, progress);
        SplittableRandom random = new SplittableRandom(seed);
        int[] order = IntStream.range(0, descent.weights.length).toArray();
        double enough = stopping.tolerance() * rarity(problem.target());
        double first = 0;
        for (int pass = 0; !stopping.exhausted(pass); pass++) {
            DualCoordinateDescent.shuffle(order, random);
            double violations = 0;
            for (int column : order) {
                violations += descent.improve(column);
            }
            first = pass == 0 ? violations : first;
            if (violations <= enough * first) {
                return new LinearProblem.Solution(descent.weights, true);
            }
            progress.report(pass + 1L, stopping.maximumIterations());
        }
        return new LinearProblem.Solution(descent.weights, false);
    }

    /** The share of the label that fewer rows have. */
    private static double rarity(double... target) {
        double positive = 0;
        for (double each : target) {
            positive += each > 0 ? 1 : 0;
        }
        return Math.max(1, Math.min(positive, target.length - positive)) / target.length;
    }

    /** Moves one weight; returns how far its slope was from allowing none. */
    private double improve(int column) {
        double slope = 0;
        double curvature = 0;
        for (int row = 0; row < lacks.length; row++) {
            check();
            if (lacks[row] > 0) {
                double value = problem.rows().value(row, column);
                double weighted = problem.cost()[row] * value;
                slope -= 2 * weighted * problem.target()[row] * lacks[row];
                curvature += 2 * weighted * value;
            }
        }
        curvature = Math.max(curvature, LEAST_CURVATURE);
        double weight = weights[column];
        double step = step(weight, slope, curvature);
        if (step != 0) {
            search(column, step, slope);
        }
        return violation(weight, slope);
    }

    /** To the least value of the quadratic approximation. */
    private static double step(double weight, double slope, double curvature) {
        if (slope + 1 < curvature * weight) {
            return -(slope + 1) / curvature;
        }
        return slope - 1 > curvature * weight ? -(slope - 1) / curvature : -weight;
    }

    private static double violation(double weight, double slope) {
        if (weight > 0) {
            return Math.abs(slope + 1);
        }
        return weight < 0 ? Math.abs(slope - 1) : Math.max(0, Math.abs(slope) - 1);
    }

    /** Shortens the step until it brings enough. */
    private void search(int column, double full, double slope) {
        double weight = weights[column];
        double expected = Math.abs(weight + full) - Math.abs(weight) + slope * full;
        double step = full;
        for (int trial = 0; trial < MOST_TRIALS; trial++, step /= 2, expected /= 2) {
            double change = Math.abs(weight + step) - Math.abs(weight) + change(column, step);
            if (change <= ENOUGH * expected) {
                weights[column] = weight + step;
                move(column, step);
                return;
            }
        }
    }

    /** By how much the costs of errors change. */
    private double change(int column, double step) {
        double sum = 0;
        for (int row = 0; row < lacks.length; row++) {
            check();
            double moved =
                    lacks[row] - problem.target()[row] * step * problem.rows().value(row, column);
            double before = Math.max(0, lacks[row]);
            double after = Math.max(0, moved);
            sum += problem.cost()[row] * (after - before) * (after + before);
        }
        return sum;
    }

    private void move(int column, double step) {
        for (int row = 0; row < lacks.length; row++) {
            check();
            lacks[row] -= problem.target()[row] * step * problem.rows().value(row, column);
        }
    }

    private void check() {
        if (++unchecked >= ROWS_BETWEEN_CHECKS) {
            unchecked = 0;
            progress.check();
        }
    }
}
