package org.howdah.ml.learner.linear;

import java.util.SplittableRandom;
import org.howdah.ml.learner.Progress;
import org.jspecify.annotations.Nullable;

/**
 * Minimises half the squares of the errors plus a penalty of absolute coefficients and half one of
 * their squares, one coefficient at a time, from the Gram matrix (Friedman, Hastie and Tibshirani,
 * 2010). It stops by the duality gap (Kim et al., 2007).
 */
final class CoordinateDescent {
    private static final int COLUMNS_BETWEEN_CHECKS = 512;

    private final Gram gram;
    private final double[] products;
    private final double targetSquares;
    private final double absolute;
    private final double squared;
    private final boolean positive;
    private final @Nullable SplittableRandom order;
    private final double[] coefficients;

    /** The Gram matrix times the coefficients. */
    private final double[] explained;

    private double largestChange;
    private double gap = Double.POSITIVE_INFINITY;

    /**
     * @param absolute what the sum of absolute coefficients is multiplied by
     * @param squared twice what the sum of their squares is multiplied by
     * @param order chooses the coefficients; null for one after the other
     */
    CoordinateDescent(
            Gram gram,
            int target,
            double absolute,
            double squared,
            boolean positive,
            @Nullable SplittableRandom order) {
        this.gram = gram;
        this.products = gram.targets()[target];
        this.targetSquares = gram.targetSquares()[target];
        this.absolute = absolute;
        this.squared = squared;
        this.positive = positive;
        this.order = order;
        this.coefficients = new double[gram.width()];
        this.explained = new double[gram.width()];
    }

    /**
     * The coefficients after at most so many rounds.
     *
     * @param tolerance the change of a coefficient, relative to the largest, after which the gap is
     *     looked at, and the gap, relative to the targets' squares, that is small enough
     */
    double[] minimise(int rounds, double tolerance, Progress progress) {
        for (int round = 0; round < rounds && gap >= tolerance * targetSquares; round++) {
            progress.report(round, rounds);
            round(progress);
            if (largestChange <= tolerance * largest() || round == rounds - 1) {
                gap = gap();
                if (gap == 0) {
                    break;
                }
            }
        }
        return coefficients;
    }

    /** The coefficients from a start on, after at most so many rounds, until they hardly change. */
    double[] settle(double[] start, int rounds, double tolerance, Progress progress) {
        System.arraycopy(start, 0, coefficients, 0, start.length);
        System.arraycopy(gram.times(start), 0, explained, 0, start.length);
        largestChange = Double.POSITIVE_INFINITY;
        for (int round = 0; round < rounds && largestChange > tolerance * largest(); round++) {
            round(progress);
        }
        return coefficients;
    }

    /** How far the objective is above its minimum, at most. */
    double lastGap() {
        return gap;
    }

    private double largest() {
        double largest = 0;
        for (double coefficient : coefficients) {
            largest = Math.max(largest, Math.abs(coefficient));
        }
        return largest;
    }

    private void round(Progress progress) {
        largestChange = 0;
        for (int i = 0; i < coefficients.length; i++) {
            if (i % COLUMNS_BETWEEN_CHECKS == 0) {
                progress.check();
            }
            int column = order == null ? i : order.nextInt(coefficients.length);
            double square = gram.square(column);
            if (square > 0) {
                double old = coefficients[column];
                double alone = products[column] - explained[column] + old * square;
                update(column, threshold(alone) / (square + squared) - old);
            }
        }
    }

    private void update(int column, double change) {
        if (change != 0) {
            coefficients[column] += change;
            gram.addMultiple(column, change, explained);
            largestChange = Math.max(largestChange, Math.abs(change));
        }
    }

    private double threshold(double value) {
        if (positive && value < 0) {
            return 0;
        }
        return Math.signum(value) * Math.max(0, Math.abs(value) - absolute);
    }

    private double gap() {
        double steepest = 0;
        double sum = 0;
        double squares = 0;
        double along = 0;
        double fitted = 0;
        for (int i = 0; i < coefficients.length; i++) {
            double slope = products[i] - explained[i] - squared * coefficients[i];
            steepest = Math.max(steepest, positive ? slope : Math.abs(slope));
            sum += Math.abs(coefficients[i]);
            squares += coefficients[i] * coefficients[i];
            along += products[i] * coefficients[i];
            fitted += explained[i] * coefficients[i];
        }
        double errors = targetSquares + fitted - 2 * along;
        double scale = steepest > absolute ? absolute / steepest : 1;
        return (1 + scale * scale) / 2 * (errors + squared * squares)
                + absolute * sum
                - scale * (targetSquares - along);
    }
}
