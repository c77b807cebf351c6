package org.howdah.ml.learner.linear;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Optional;
import org.howdah.ml.learner.Progress;
import org.howdah.ml.learner.Vectors;

/**
 * Minimises a convex function by L-BFGS (Liu and Nocedal, 1989): Newton's method with a curvature
 * estimated from the last steps.
 */
public final class Lbfgs {
    private static final int REMEMBERED = 40;

    private final ConvexFunction function;
    private final int maximumIterations;
    private final double wanted;
    private final Progress progress;
    private final Deque<Step> steps = new ArrayDeque<>();

    /**
     * @param maximumIterations steps, each of one evaluation mostly
     * @param wanted the gradient's size at which to stop
     */
    public Lbfgs(ConvexFunction function, int maximumIterations, double wanted, Progress progress) {
        this.function = function;
        this.maximumIterations = maximumIterations;
        this.wanted = wanted;
        this.progress = progress;
    }

    /**
     * Where the search ended.
     *
     * @param iterations steps taken
     * @param gradient the gradient's size there; not below what was wanted if the iterations did
     *     not suffice or the arithmetic allows no further progress
     */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    public record Minimum(double[] point, int iterations, double gradient) {}

    /** The change of point and gradient by one step. */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    private record Step(double[] point, double[] gradient, double product) {}

    public Minimum minimise(double[] start) {
        LineSearch.Position here = LineSearch.Position.of(function, start);
        int iteration = 0;
        while (iteration < maximumIterations && function.size(here.gradient()) > wanted) {
            progress.check();
            progress.report(iteration, maximumIterations);
            double[] direction = direction(here.gradient());
            double first = steps.isEmpty() ? 1 / Vectors.norm(here.gradient()) : 1;
            Optional<LineSearch.Position> next =
                    new LineSearch(function, here, direction).search(first);
            if (next.isEmpty()) {
                break;
            }
            remember(here, next.get());
            here = next.get();
            iteration++;
        }
        return new Minimum(here.point(), iteration, function.size(here.gradient()));
    }

    private void remember(LineSearch.Position from, LineSearch.Position to) {
        double[] point = Vectors.difference(to.point(), from.point());
        double[] gradient = Vectors.difference(to.gradient(), from.gradient());
        double product = Vectors.product(point, gradient);
        if (product > 0) {
            if (steps.size() == REMEMBERED) {
                steps.removeFirst();
            }
            steps.addLast(new Step(point, gradient, product));
        }
    }

    /** The two-loop recursion: minus the estimated inverse curvature times the gradient. */
    private double[] direction(double[] gradient) {
        double[] direction = gradient.clone();
        double[] along = new double[steps.size()];
        int i = steps.size();
        for (Iterator<Step> newest = steps.descendingIterator(); newest.hasNext(); ) {
            Step step = newest.next();
            along[--i] = Vectors.product(step.point(), direction) / step.product();
            Vectors.addMultiple(direction, -along[i], step.gradient());
        }
        if (!steps.isEmpty()) {
            Step last = steps.getLast();
            Vectors.scale(
                    direction, last.product() / Vectors.product(last.gradient(), last.gradient()));
        }
        for (Step step : steps) {
            double correction = Vectors.product(step.gradient(), direction) / step.product();
            Vectors.addMultiple(direction, along[i++] - correction, step.point());
        }
        Vectors.scale(direction, -1);
        return direction;
    }
}
