package org.howdah.ml.learner.kernel;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Optional;
import org.howdah.ml.learner.Progress;
import org.howdah.ml.learner.Vectors;

/**
 * Finds a minimum of a function between bounds by L-BFGS on those variables that no bound holds
 * back (Byrd, Lu, Nocedal and Zhu, 1995), with steps projected between the bounds (Bertsekas,
 * 1982). It stops where scipy's does.
 */
final class BoundedMinimum {
    private static final int REMEMBERED = 10;
    private static final int MOST_STEPS = 15_000;
    private static final int MOST_TRIALS = 30;
    private static final double LEAST_SLOPE = 1e-5;
    private static final double LEAST_DECREASE = 1e7 * Math.ulp(1.0);
    private static final double ENOUGH = 1e-4;

    private final Function function;
    private final double[] low;
    private final double[] high;
    private final Progress progress;
    private final Deque<Change> changes = new ArrayDeque<>();

    BoundedMinimum(Function function, double[] low, double[] high, Progress progress) {
        this.function = function;
        this.low = low;
        this.high = high;
        this.progress = progress;
    }

    /** A function of many variables. */
    @FunctionalInterface
    interface Function {
        /** The value, positive infinity where there is none; the gradient is written. */
        double evaluate(double[] point, double[] gradient);
    }

    /** A point, and what the function is like there. */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    record Place(double[] point, double value, double[] gradient) {}

    /** How point and gradient changed by one step. */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    private record Change(double[] point, double[] gradient) {}

    /**
     * Where the search ended.
     *
     * @param converged whether it is a minimum, as far as the arithmetic goes
     */
    record Minimum(Place place, boolean converged) {}

    Minimum find(double... start) {
        changes.clear();
        Place here = place(start);
        for (int step = 0; step < MOST_STEPS; step++) {
            progress.check();
            if (slope(here) <= LEAST_SLOPE) {
                return new Minimum(here, true);
            }
            Optional<Place> found = next(here);
            if (found.isEmpty() && !changes.isEmpty()) {
                changes.clear();
                found = next(here);
            }
            if (found.isEmpty()) {
                return new Minimum(here, false);
            }
            Place next = found.get();
            remember(here, next);
            double scale = Math.max(1, Math.max(Math.abs(here.value), Math.abs(next.value)));
            boolean still = here.value - next.value <= LEAST_DECREASE * scale;
            here = next;
            if (still) {
                return new Minimum(here, true);
            }
        }
        return new Minimum(here, false);
    }

    private Place place(double[] wanted) {
        double[] point = wanted.clone();
        for (int i = 0; i < point.length; i++) {
            point[i] = Math.clamp(point[i], low[i], high[i]);
        }
        double[] gradient = new double[point.length];
        double value = function.evaluate(point, gradient);
        return new Place(point, value, gradient);
    }

    /** How far a step against the gradient would go at most. */
    private double slope(Place here) {
        double slope = 0;
        for (int i = 0; i < low.length; i++) {
            double to = Math.clamp(here.point[i] - here.gradient[i], low[i], high[i]);
            slope = Math.max(slope, Math.abs(to - here.point[i]));
        }
        return slope;
    }

    private Optional<Place> next(Place here) {
        double[] downhill = free(here, here.gradient);
        Vectors.scale(downhill, -1);
        double[] direction = direction(here);
        double step = 1;
        if (changes.isEmpty() || !(Vectors.product(direction, here.gradient) < 0)) {
            changes.clear();
            direction = downhill;
            step = Math.min(1, 1 / Vectors.norm(direction));
        }
        for (int trial = 0; trial < MOST_TRIALS; trial++) {
            double[] point = here.point.clone();
            Vectors.addMultiple(point, step, direction);
            Place there = place(point);
            double way =
                    Vectors.product(here.gradient, Vectors.difference(there.point, here.point));
            if (there.value < here.value && there.value <= here.value + ENOUGH * way) {
                return Optional.of(there);
            }
            step /= trial < 2 ? 2 : 4;
        }
        return Optional.empty();
    }

    /** The vector with 0 for variables that a bound holds back. */
    private double[] free(Place here, double[] vector) {
        double[] free = vector.clone();
        for (int i = 0; i < free.length; i++) {
            boolean held =
                    (here.point[i] <= low[i] && here.gradient[i] > 0)
                            || (here.point[i] >= high[i] && here.gradient[i] < 0);
            free[i] = held ? 0 : free[i];
        }
        return free;
    }

    /** Minus the estimated inverse curvature times the gradient, of free variables. */
    private double[] direction(Place here) {
        double[] direction = free(here, here.gradient);
        double[] along = new double[changes.size()];
        int i = 0;
        double scale = 1;
        for (Iterator<Change> newest = changes.descendingIterator(); newest.hasNext(); i++) {
            Change change = free(here, newest.next());
            double product = Vectors.product(change.point, change.gradient);
            if (product > 0) {
                scale =
                        i == 0
                                ? product / Vectors.product(change.gradient, change.gradient)
                                : scale;
                along[i] = Vectors.product(change.point, direction) / product;
                Vectors.addMultiple(direction, -along[i], change.gradient);
            }
        }
        Vectors.scale(direction, scale);
        for (Change all : changes) {
            i--;
            Change change = free(here, all);
            double product = Vectors.product(change.point, change.gradient);
            if (product > 0) {
                double back = Vectors.product(change.gradient, direction) / product;
                Vectors.addMultiple(direction, along[i] - back, change.point);
            }
        }
        Vectors.scale(direction, -1);
        return direction;
    }

    private Change free(Place here, Change change) {
        return new Change(free(here, change.point), free(here, change.gradient));
    }

    private void remember(Place from, Place to) {
        double[] point = Vectors.difference(to.point, from.point);
        double[] gradient = Vectors.difference(to.gradient, from.gradient);
        if (Vectors.product(point, gradient) > 0) {
            if (changes.size() == REMEMBERED) {
                changes.removeFirst();
            }
            changes.addLast(new Change(point, gradient));
        }
    }
}
