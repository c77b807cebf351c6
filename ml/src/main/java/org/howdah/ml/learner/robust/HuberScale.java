package org.howdah.ml.learner.robust;

/** The scale that minimises Huber's loss for given residuals (Owen, 2007). */
final class HuberScale {
    private HuberScale() {}

    /**
     * The scale, at least the least.
     *
     * <p>It solves: rows x square = sum of the lesser of a squared residual and epsilon squared x
     * square. The right side is concave in the square, so that Newton's steps from above never
     * overshoot; it is made of straight pieces, so that they end.
     */
    static double of(double[] residuals, double epsilon, double least) {
        double cut = epsilon * epsilon;
        double square = meanSquare(residuals);
        while (square > least * least) {
            double inside = 0;
            int outside = 0;
            for (double residual : residuals) {
                double squared = residual * residual;
                if (squared <= cut * square) {
                    inside += squared;
                } else {
                    outside++;
                }
            }
            double left = residuals.length - cut * outside;
            double next = inside / left;
            // written so that NaN, from no rows left, ends it too
            if (!(left > 0) || !(next < square * (1 - 1e-15))) {
                break;
            }
            square = next;
        }
        return Math.max(Math.sqrt(square), least);
    }

    private static double meanSquare(double[] residuals) {
        double sum = 0;
        for (double residual : residuals) {
            sum += residual * residual;
        }
        return sum / residuals.length;
    }
}
