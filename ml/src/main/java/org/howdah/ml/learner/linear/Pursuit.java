package org.howdah.ml.learner.linear;

import java.util.Optional;
import org.howdah.ml.learner.Progress;
import org.howdah.ml.learner.Vectors;

/** Orthogonal matching pursuit of one target. */
final class Pursuit {
    /** Less of the target than this, relatively, is rounding. */
    private static final double NOTHING = 1e-14;

    private final Gram gram;
    private final double[] products;
    private final double targetSquares;
    private final ActiveSet active;
    private boolean premature;

    Pursuit(Gram gram, int target) {
        this.gram = gram;
        this.products = gram.targets()[target];
        this.targetSquares = gram.targetSquares()[target];
        this.active = new ActiveSet(gram);
    }

    /**
     * The coefficients of that many features, or of as many as bring the squares of the errors down
     * to a tolerance.
     */
    double[] pursue(int most, Optional<Double> tolerance, Progress progress) {
        double[] coefficients = new double[gram.width()];
        double[] correlations = products;
        while (active.size() < most && errors(coefficients) > tolerance.orElse(-1.0)) {
            progress.check();
            progress.report(active.size(), most);
            int best = 0;
            for (int i = 1; i < correlations.length; i++) {
                best = Math.abs(correlations[i]) > Math.abs(correlations[best]) ? i : best;
            }
            double explains = correlations[best] * correlations[best];
            boolean something = explains > NOTHING * targetSquares * gram.square(best);
            if (!something || active.contains(best) || !active.add(best)) {
                premature = true;
                break;
            }
            coefficients = active.spread(active.solve(activeProducts()));
            correlations = Vectors.difference(products, gram.times(coefficients));
        }
        return coefficients;
    }

    /** Whether it ended before it had as many features as it was to have. */
    boolean premature() {
        return premature;
    }

    int size() {
        return active.size();
    }

    /** The squares of the errors, where the coefficients are the best of the active features. */
    private double errors(double[] coefficients) {
        return Math.max(0, targetSquares - Vectors.product(coefficients, products));
    }

    private double[] activeProducts() {
        double[] values = new double[active.size()];
        for (int place = 0; place < values.length; place++) {
            values[place] = products[active.feature(place)];
        }
        return values;
    }
}
