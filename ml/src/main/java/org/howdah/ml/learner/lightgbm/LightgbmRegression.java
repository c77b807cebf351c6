package org.howdah.ml.learner.lightgbm;

import java.util.List;
import org.howdah.ml.learner.Fit;
import org.howdah.ml.learner.Hyperparameters;
import org.howdah.ml.learner.InvalidTarget;
import org.howdah.ml.learner.InvalidTrainingData;
import org.howdah.ml.learner.Learner;
import org.howdah.ml.learner.Parameter;
import org.howdah.ml.learner.Progress;
import org.howdah.ml.learner.Range;
import org.howdah.ml.learner.Schema;
import org.howdah.ml.learner.TrainingSet;

/** Gradient-boosted regression trees by LightGBM (Ke et al., 2017). */
final class LightgbmRegression implements Learner {
    private static final List<Parameter<?>> OWN =
            List.of(
                    Parameter.choice(
                                    "objective",
                                    "regression",
                                    "regression_l2",
                                    "l2",
                                    "mean_squared_error",
                                    "mse",
                                    "l2_root",
                                    "root_mean_squared_error",
                                    "rmse",
                                    "regression_l1",
                                    "l1",
                                    "mean_absolute_error",
                                    "mae",
                                    "huber",
                                    "fair",
                                    "poisson",
                                    "quantile",
                                    "mape",
                                    "mean_absolute_percentage_error",
                                    "gamma",
                                    "tweedie",
                                    "cross_entropy",
                                    "xentropy",
                                    "cross_entropy_lambda",
                                    "xentlambda")
                            .orCalled("objective_type", "app", "application", "loss"),
                    Parameter.real("alpha", 0.9, Range.POSITIVE),
                    Parameter.real("fair_c", 1, Range.POSITIVE),
                    Parameter.real("poisson_max_delta_step", 0.7, Range.POSITIVE),
                    Parameter.real("tweedie_variance_power", 1.5, Range.between(1, 1.9999)),
                    Parameter.flag("reg_sqrt", false),
                    EvaluationMetric.OF_NUMBERS);
    private static final Schema SCHEMA = LightgbmParameters.schema(OWN);

    @Override
    public Schema schema() {
        return SCHEMA;
    }

    @Override
    public Fit fit(TrainingSet data, Hyperparameters parameters, Progress progress) {
        if (data.rows() == 0) {
            throw InvalidTrainingData.noRows();
        }
        Trained trained =
                Training.run(
                        data,
                        LightgbmRegression::labels,
                        parameters,
                        threads ->
                                LightgbmParameters.forLibrary(
                                        parameters, OWN, data.features().columns(), threads),
                        parameters.get(EvaluationMetric.OF_NUMBERS).isPresent(),
                        progress);
        return trained.fit(new LightgbmRegressionModel(trained.booster()));
    }

    private static Training.Labels labels(TrainingSet data) {
        double[] target = data.target();
        float[] labels = new float[target.length];
        for (int row = 0; row < labels.length; row++) {
            labels[row] = (float) target[row];
            if (!Float.isFinite(labels[row])) {
                throw InvalidTarget.notReal(0, target[row]);
            }
        }
        return new Training.Labels(labels, null);
    }
}
