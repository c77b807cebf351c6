package org.howdah.ml.learner.svm;

import org.howdah.ml.learner.Softmax;

/**
 * Fits a sigmoid that makes decisions probabilities (Platt, 2000) by Newton's method with
 * backtracking (Lin, Lin and Weng, 2007).
 */
final class PlattScaling {
    private static final int MAXIMUM_ITERATIONS = 100;
    private static final double SHORTEST_STEP = 1e-10;
    private static final double RIDGE = 1e-12;
    private static final double FLAT = 1e-5;
    private static final double SUFFICIENT = 1e-4;

    private final double[] decisions;
    private final double[] wanted;

    private PlattScaling(double[] decisions, int first) {
        this.decisions = decisions;
        this.wanted = new double[decisions.length];
        double second = decisions.length - (double) first;
        for (int row = 0; row < wanted.length; row++) {
            wanted[row] = row < first ? (first + 1.0) / (first + 2.0) : 1 / (second + 2);
        }
    }

    /** The probability is {@code 1 / (1 + exp(slope * decision + shift))}. */
    record Sigmoid(double slope, double shift) {}

    /**
     * The sigmoid of greatest likelihood.
     *
     * @param first how many decisions, the first ones, are of rows of the first label
     */
    static Sigmoid fit(double[] decisions, int first) {
        return new PlattScaling(decisions, first)
                .minimise(Math.log((decisions.length - first + 1.0) / (first + 1.0)));
    }

    private Sigmoid minimise(double shift) {
        Sigmoid here = new Sigmoid(0, shift);
        double value = loss(here);
        for (int iteration = 0; iteration < MAXIMUM_ITERATIONS; iteration++) {
            Newton newton = new Newton(here);
            if (newton.flat()) {
                break;
            }
            double step = 1;
            Sigmoid next = newton.after(step);
            double reached = loss(next);
            while (reached >= value + SUFFICIENT * step * newton.decrease()
                    && step >= SHORTEST_STEP) {
                step /= 2;
                next = newton.after(step);
                reached = loss(next);
            }
            if (step < SHORTEST_STEP) {
                break;
            }
            here = next;
            value = reached;
        }
        return here;
    }

    private double loss(Sigmoid sigmoid) {
        double loss = 0;
        for (int row = 0; row < decisions.length; row++) {
            double power = sigmoid.slope() * decisions[row] + sigmoid.shift();
            loss +=
                    power >= 0
                            ? wanted[row] * power + Math.log1p(Math.exp(-power))
                            : (wanted[row] - 1) * power + Math.log1p(Math.exp(power));
        }
        return loss;
    }

    /** The step of Newton's method from a sigmoid. */
    private final class Newton {
        private final Sigmoid from;
        private double slopeGradient;
        private double shiftGradient;
        private double slopeStep;
        private double shiftStep;

        Newton(Sigmoid from) {
            this.from = from;
            double slopes = RIDGE;
            double shifts = RIDGE;
            double both = 0;
            for (int row = 0; row < decisions.length; row++) {
                double decision = decisions[row];
                double probability = Softmax.sigmoid(-(from.slope() * decision + from.shift()));
                double curvature = probability * (1 - probability);
                slopes += decision * decision * curvature;
                shifts += curvature;
                both += decision * curvature;
                slopeGradient += decision * (wanted[row] - probability);
                shiftGradient += wanted[row] - probability;
            }
            double determinant = slopes * shifts - both * both;
            slopeStep = -(shifts * slopeGradient - both * shiftGradient) / determinant;
            shiftStep = -(slopes * shiftGradient - both * slopeGradient) / determinant;
        }

        boolean flat() {
            return Math.abs(slopeGradient) < FLAT && Math.abs(shiftGradient) < FLAT;
        }

        double decrease() {
            return slopeGradient * slopeStep + shiftGradient * shiftStep;
        }

        Sigmoid after(double step) {
            return new Sigmoid(from.slope() + step * slopeStep, from.shift() + step * shiftStep);
        }
    }
}
