package org.howdah.ml.learner.linear;

import org.howdah.ml.learner.Progress;

/**
 * Where the search for the minimum of a logistic regression ended.
 *
 * @param gradient the gradient's size there
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
record LogisticMinimum(double[][] weights, double[] intercepts, int iterations, double gradient) {
    /** A gradient that moves coefficients of standardised features by about 1e-8. */
    private static final double TIGHT_PER_ROW = 2.5e-9;

    /** Goes on beyond what the tolerance asks for until coefficients no longer change visibly. */
    static LogisticMinimum of(
            LogisticProblem problem, int iterations, double tolerance, Progress progress) {
        int rows = problem.features().rows();
        double tight = Math.max(tolerance / 1000, TIGHT_PER_ROW * rows);
        double wanted = Math.min(tolerance, tight);
        if (problem.penalty().absolute() > 0) {
            return new ProximalNewton(problem, progress).minimise(iterations, wanted);
        }
        LogisticLoss loss = new LogisticLoss(problem, progress);
        Lbfgs.Minimum minimum =
                new Lbfgs(loss, iterations, wanted, progress)
                        .minimise(new double[loss.dimension()]);
        var coefficients = loss.function(minimum.point()).coefficients();
        return new LogisticMinimum(
                coefficients.weights(),
                coefficients.intercepts(),
                minimum.iterations(),
                minimum.gradient());
    }
}
