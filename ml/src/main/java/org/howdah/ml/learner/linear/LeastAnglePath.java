package org.howdah.ml.learner.linear;

import org.howdah.ml.learner.Progress;
import org.howdah.ml.learner.Vectors;

/**
 * Follows the path of least angle regression, or of the lasso, from no coefficients on, one step
 * for each feature that joins or leaves (Efron, Hastie, Johnstone and Tibshirani, 2004).
 *
 * <p>All active features have the same absolute correlation with the residuals; a step goes where
 * they stay the same until another feature's catches up.
 */
final class LeastAnglePath {
    /** Correlations this close to each other, relatively, are the same. */
    private static final double TIE = 1e-9;

    private static final double NOTHING = 1e-13;

    private final Gram gram;
    private final double[] products;
    private final boolean lasso;
    private final boolean positive;
    private final ActiveSet active;
    private final double[] coefficients;
    private final boolean[] refused;
    private double[] correlations;
    private int left = -1;

    /**
     * @param lasso whether a feature leaves where its coefficient changes sign
     * @param positive whether coefficients must be at least 0
     */
    LeastAnglePath(Gram gram, int target, boolean lasso, boolean positive) {
        this.gram = gram;
        this.products = gram.targets()[target];
        this.lasso = lasso;
        this.positive = positive;
        this.active = new ActiveSet(gram);
        this.coefficients = new double[gram.width()];
        this.refused = new boolean[gram.width()];
        this.correlations = products.clone();
    }

    /**
     * The coefficients where the largest correlation has fallen to a level, or after so many steps.
     */
    double[] follow(double level, int steps, Progress progress) {
        double least = Math.max(level, NOTHING * largest());
        for (int step = 0; step < steps && largest() > least; step++) {
            progress.check();
            progress.report(step, steps);
            join(largest());
            if (active.size() == 0) {
                break;
            }
            step(largest(), least);
        }
        return coefficients;
    }

    /** The largest correlation of a feature that may take part. */
    private double largest() {
        double largest = 0;
        for (int feature = 0; feature < refused.length; feature++) {
            if (!refused[feature]) {
                largest = Math.max(largest, size(feature));
            }
        }
        return largest;
    }

    private double size(int feature) {
        return positive ? correlations[feature] : Math.abs(correlations[feature]);
    }

    /** Adds the features whose correlation is the largest, except those that depend on others. */
    private void join(double level) {
        while (left < 0) {
            int next = -1;
            for (int feature = 0; feature < refused.length; feature++) {
                boolean open = !active.contains(feature) && !refused[feature];
                if (open && size(feature) >= level * (1 - TIE)) {
                    next = next < 0 || size(feature) > size(next) ? feature : next;
                }
            }
            if (next < 0 || active.add(next)) {
                return;
            }
            refused[next] = true;
        }
    }

    private void step(double level, double least) {
        double[] signs = new double[active.size()];
        for (int place = 0; place < signs.length; place++) {
            signs[place] = Math.signum(correlations[active.feature(place)]);
        }
        // per unit of length the correlations of active features fall by one
        double[] direction = active.solve(signs);
        double[] falls = gram.times(active.spread(direction));
        double length = Math.min(level - least, untilJoin(level, falls));
        int leaving = -1;
        for (int place = 0; lasso && place < direction.length; place++) {
            double zero = -coefficients[active.feature(place)] / direction[place];
            if (zero > 0 && zero < length) {
                length = zero;
                leaving = place;
            }
        }
        for (int place = 0; place < direction.length; place++) {
            coefficients[active.feature(place)] += length * direction[place];
        }
        left = -1;
        if (leaving >= 0) {
            left = active.feature(leaving);
            coefficients[left] = 0;
            active.remove(leaving);
        }
        correlations = Vectors.difference(products, gram.times(coefficients));
    }

    /** How far the step can go until a feature's correlation is as large as that of the others. */
    private double untilJoin(double level, double[] falls) {
        double length = Double.POSITIVE_INFINITY;
        for (int feature = 0; feature < refused.length; feature++) {
            if (!active.contains(feature) && !refused[feature]) {
                double correlation = correlations[feature];
                double fall = falls[feature];
                // one that just left is level still, on the side from which it falls faster
                boolean up = feature != left || correlation < 0;
                boolean down = feature != left || correlation > 0;
                if (up) {
                    length = sooner(length, level - correlation, 1 - fall, level);
                }
                if (down && !positive) {
                    length = sooner(length, level + correlation, 1 + fall, level);
                }
            }
        }
        return length;
    }

    private static double sooner(double length, double distance, double speed, double level) {
        double meeting = Math.max(0, distance) / speed;
        return speed > TIE && meeting < length && meeting <= level ? meeting : length;
    }
}
