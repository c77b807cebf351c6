package org.howdah.ml.learner.robust;

import java.util.List;
import org.howdah.ml.learner.CommonParameters;
import org.howdah.ml.learner.Fit;
import org.howdah.ml.learner.Hyperparameters;
import org.howdah.ml.learner.InvalidTrainingData;
import org.howdah.ml.learner.Learner;
import org.howdah.ml.learner.Parameter;
import org.howdah.ml.learner.Progress;
import org.howdah.ml.learner.QuadraticMemory;
import org.howdah.ml.learner.Range;
import org.howdah.ml.learner.Schema;
import org.howdah.ml.learner.TrainingSet;

/**
 * Linear regression of a quantile (Koenker and Bassett, 1978) with a penalty on absolute weights,
 * with scikit-learn's hyperparameters and objective. The minimum is exact: a {@link
 * QuantileSimplex} finds it, on samples first.
 */
final class QuantileRegression implements Learner {
    /** Of features x features each, among them the inverse and what it is computed in. */
    private static final double MATRICES = 8;

    private static final Parameter<Double> QUANTILE =
            Parameter.real("quantile", 0.5, new Range(0, true, Math.nextDown(1.0)));
    private static final Parameter<Double> ALPHA = Parameter.real("alpha", 1.0, Range.NOT_NEGATIVE);

    private static final Schema SCHEMA =
            new Schema(
                    "quantile",
                    QUANTILE,
                    ALPHA,
                    CommonParameters.FIT_INTERCEPT,
                    // for compatibility alone: there is one minimum, whoever finds it
                    Parameter.choice(
                            "solver",
                            "warn",
                            "highs-ds",
                            "highs-ipm",
                            "highs",
                            "interior-point",
                            "revised simplex"),
                    Parameter.none("solver_options"));

    @Override
    public Schema schema() {
        return SCHEMA;
    }

    @Override
    public Fit fit(TrainingSet data, Hyperparameters parameters, Progress progress) {
        if (data.rows() == 0) {
            throw InvalidTrainingData.noRows();
        }
        QuadraticMemory.require(
                "quantile",
                "features",
                data.features().columns() + 1,
                MATRICES * Double.BYTES,
                "gradient_boosting_trees with the loss \"quantile\"",
                progress);
        progress.memory().reserve(16.0 * data.rows(), Double.BYTES);
        PinballLoss loss =
                PinballLoss.of(
                        data,
                        parameters.get(QUANTILE),
                        parameters.get(ALPHA),
                        parameters.get(CommonParameters.FIT_INTERCEPT),
                        progress);
        QuantileSimplex simplex = QuantileSamples.solve(loss, progress);
        return new Fit(
                loss.model(simplex.basis()),
                simplex.optimal()
                        ? List.of()
                        : List.of(
                                "quantile did not reach the minimum, because features depend on each other too closely"));
    }
}
