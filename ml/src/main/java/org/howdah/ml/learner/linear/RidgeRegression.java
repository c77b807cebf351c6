package org.howdah.ml.learner.linear;

import org.howdah.ml.learner.Fit;
import org.howdah.ml.learner.Hyperparameters;
import org.howdah.ml.learner.Learner;
import org.howdah.ml.learner.Progress;
import org.howdah.ml.learner.Schema;
import org.howdah.ml.learner.TrainingSet;

/**
 * Ridge regression (Hoerl and Kennard, 1970) with scikit-learn's hyperparameters; any number of
 * targets.
 */
final class RidgeRegression implements Learner {
    private static final Schema SCHEMA = RidgeParameters.schema();

    @Override
    public Schema schema() {
        return SCHEMA;
    }

    @Override
    public boolean joint() {
        return true;
    }

    @Override
    public Fit fit(TrainingSet data, Hyperparameters parameters, Progress progress) {
        LeastSquares.requireRows(data);
        RidgeSolver.Solution solution =
                RidgeParameters.solver(parameters, data.targets().size())
                        .solve(data, null, progress);
        return new Fit(
                LinearRegressionModel.of(solution.coefficients(), solution.intercepts()),
                solution.warnings());
    }
}
