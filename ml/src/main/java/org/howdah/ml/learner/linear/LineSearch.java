package org.howdah.ml.learner.linear;

import java.util.Optional;
import org.howdah.ml.learner.Vectors;

/**
 * Finds how far to go in a direction of descent until a convex function's slope has mostly vanished
 * (the strong condition of Wolfe).
 *
 * <p>It looks at slopes rather than at values: along a line the slope of a convex function only
 * grows, so its zero can be bracketed, also where values no longer differ in double.
 */
final class LineSearch {
    private static final double SLOPE_LEFT = 0.9;
    private static final int MAXIMUM_TRIALS = 40;

    private final ConvexFunction function;
    private final Position start;
    private final double[] direction;
    private final double startSlope;

    LineSearch(ConvexFunction function, Position start, double[] direction) {
        this.function = function;
        this.start = start;
        this.direction = direction;
        this.startSlope = Vectors.product(start.gradient(), direction);
    }

    /** A point with the function's value and gradient there. */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    record Position(double[] point, double value, double[] gradient) {
        static Position of(ConvexFunction function, double[] point) {
            double[] gradient = new double[point.length];
            return new Position(point, function.evaluate(point, gradient), gradient);
        }
    }

    /** A better position, if there is one. */
    Optional<Position> search(double firstStep) {
        if (!(startSlope < 0)) {
            return Optional.empty();
        }
        double low = 0;
        double lowSlope = startSlope;
        double high = Double.POSITIVE_INFINITY;
        double highSlope = Double.NaN;
        double step = firstStep;
        for (int trial = 0; trial < MAXIMUM_TRIALS; trial++) {
            Position position = at(step);
            double slope = Vectors.product(position.gradient(), direction);
            boolean notWorse = position.value() <= start.value() + noise();
            if (notWorse && Math.abs(slope) <= -SLOPE_LEFT * startSlope) {
                return Optional.of(position);
            }
            if (notWorse && slope < 0) {
                low = step;
                lowSlope = slope;
            } else {
                high = step;
                highSlope = slope;
            }
            step = next(low, lowSlope, high, highSlope);
        }
        return Optional.empty();
    }

    /**
     * The secant's zero, kept away from the ends; four times as far while there is no upper end.
     */
    private static double next(double low, double lowSlope, double high, double highSlope) {
        if (Double.isInfinite(high)) {
            return low * 4;
        }
        double share = lowSlope / (lowSlope - highSlope);
        return low + (high - low) * (share > 0 ? Math.clamp(share, 0.1, 0.9) : 0.1);
    }

    private double noise() {
        return 8 * Math.ulp(start.value());
    }

    private Position at(double step) {
        double[] point = start.point().clone();
        Vectors.addMultiple(point, step, direction);
        return Position.of(function, point);
    }
}
