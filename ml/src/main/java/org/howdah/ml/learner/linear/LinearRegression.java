package org.howdah.ml.learner.linear;

import java.util.List;
import java.util.Optional;
import org.howdah.ml.learner.CommonParameters;
import org.howdah.ml.learner.Fit;
import org.howdah.ml.learner.Hyperparameters;
import org.howdah.ml.learner.Learner;
import org.howdah.ml.learner.Parameter;
import org.howdah.ml.learner.Progress;
import org.howdah.ml.learner.Schema;
import org.howdah.ml.learner.TrainingSet;

/** Ordinary least squares with scikit-learn's hyperparameters; any number of targets. */
public final class LinearRegression implements Learner {
    private static final Parameter<Boolean> POSITIVE = Parameter.flag("positive", false);

    private static final Schema SCHEMA =
            new Schema(
                    "linear",
                    CommonParameters.FIT_INTERCEPT,
                    POSITIVE,
                    // for compatibility alone
                    CommonParameters.COPY_X,
                    CommonParameters.N_JOBS);

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
        Gram gram = Gram.of(data, parameters.get(CommonParameters.FIT_INTERCEPT), progress);
        if (parameters.get(POSITIVE)) {
            return new Fit(LeastSquares.model(gram, NonNegativeLeastSquares.solve(gram, progress)));
        }
        Optional<double[][]> coefficients = NormalEquations.solve(gram);
        if (coefficients.isPresent()) {
            return new Fit(LeastSquares.model(gram, coefficients.get()));
        }
        OrthogonalLeastSquares.Solution solution =
                OrthogonalLeastSquares.solve(data, gram, progress);
        return new Fit(
                LeastSquares.model(gram, solution.coefficients()), warnings(gram, solution.rank()));
    }

    private static List<String> warnings(Gram gram, int rank) {
        return rank == gram.width()
                ? List.of()
                : List.of(
                        "only %d of %d features are linearly independent; of all coefficients that fit best those of least norm are taken"
                                .formatted(rank, gram.width()));
    }
}
