package org.howdah.ml.learner.catboost;

/**
 * The learning rate that CatBoost takes if none is given: for some losses it grows with the number
 * of rows and falls with that of iterations.
 */
final class LearningRate {
    /** That of the other losses. */
    static final double STANDARD = 0.03;

    private static final double LARGEST = 0.5;
    private static final int STANDARD_ITERATIONS = 1000;

    private LearningRate() {}

    static double of(Loss loss, boolean fromAverage, int rows, int iterations) {
        return switch (loss) {
            case Loss.SquaredError() ->
                    fromAverage
                            ? of(0.158, -4.287, -0.813, rows, iterations)
                            : of(0.178, -4.473, -0.76, rows, iterations);
            case Loss.Logistic() ->
                    fromAverage
                            ? of(0.408, -7.299, -0.928, rows, iterations)
                            : of(0.427, -7.525, -0.917, rows, iterations);
            case Loss.MultiClass(int ignored) -> of(0.051, -2.889, -0.845, rows, iterations);
            default -> STANDARD;
        };
    }

    private static double of(
            double rowsFactor, double constant, double iterationsFactor, int rows, int iterations) {
        double byRows = Math.exp(rowsFactor * Math.log(rows) + constant);
        double byIterations =
                Math.exp(iterationsFactor * Math.log((double) iterations / STANDARD_ITERATIONS));
        return Math.rint(Math.min(byRows * byIterations, LARGEST) * 1e6) / 1e6;
    }
}
