package org.howdah.ml.learner.catboost;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.howdah.ml.learner.Fit;
import org.howdah.ml.learner.Hyperparameters;
import org.howdah.ml.learner.InvalidTarget;
import org.howdah.ml.learner.InvalidTrainingData;
import org.howdah.ml.learner.Learner;
import org.howdah.ml.learner.Parameter;
import org.howdah.ml.learner.Progress;
import org.howdah.ml.learner.Schema;
import org.howdah.ml.learner.TrainingSet;
import org.howdah.ml.learner.ValueType;

/** Gradient-boosted symmetric regression trees (Prokhorenkova et al., 2018). */
final class CatboostRegression implements Learner {
    private static final Parameter<String> LOSS_FUNCTION =
            new Parameter<>(
                    "loss_function",
                    ValueType.of(
                            "one of \"RMSE\", \"MAE\", \"MAPE\", \"Poisson\", \"LogCosh\", \"Quantile:alpha=0.9\", \"LogLinQuantile:alpha=0.9\", \"Expectile:alpha=0.9\", \"Huber:delta=1\", \"Tweedie:variance_power=1.5\", with other numbers, too",
                            json ->
                                    json instanceof String name
                                                    && RegressionLosses.named(name).isPresent()
                                            ? Optional.of(name)
                                            : Optional.empty()),
                    "RMSE",
                    List.of("objective"));
    private static final Schema SCHEMA = CatboostParameters.schema(LOSS_FUNCTION);

    @Override
    public Schema schema() {
        return SCHEMA;
    }

    @Override
    public Fit fit(TrainingSet data, Hyperparameters parameters, Progress progress) {
        if (data.rows() == 0) {
            throw InvalidTrainingData.noRows();
        }
        String name = parameters.get(LOSS_FUNCTION);
        Loss loss = RegressionLosses.named(name).orElseThrow();
        refuseUnfit(data.target(), loss, name);
        Training.Labels labels =
                new Training.Labels(
                        loss, data.target(), ones(data.rows()), Classes.ofNumbers(data.target()));
        Training.Watched watched =
                EarlyStopping.watched(data, parameters)
                        .map(
                                rows -> {
                                    refuseUnfit(rows.target(), loss, name);
                                    return new Training.Watched(
                                            rows.features(), rows.target(), ones(rows.rows()));
                                })
                        .orElse(null);
        ObliviousTrees trees = Training.run(data, labels, parameters, watched, progress);
        return new Fit(new CatboostRegressionModel(trees, name));
    }

    private static double[] ones(int rows) {
        double[] ones = new double[rows];
        Arrays.fill(ones, 1);
        return ones;
    }

    private static void refuseUnfit(double[] target, Loss loss, String name) {
        boolean positive = loss instanceof Loss.Poisson || loss instanceof Loss.Tweedie;
        for (double value : target) {
            if (!Double.isFinite(value) || Math.abs(value) > Float.MAX_VALUE) {
                throw InvalidTarget.notReal(0, value);
            }
            if (positive && value < 0) {
                throw new InvalidTarget(
                        0,
                        value,
                        ", but \"%s\" can't learn negative targets"
                                .formatted(name.split(":", 2)[0]),
                        "Take \"RMSE\" instead.");
            }
        }
    }
}
