package org.howdah.ml.learner.catboost;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
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
    private static final Pattern QUANTILE = Pattern.compile("Quantile:alpha=(0?\\.[0-9]+)");

    private static final Parameter<String> LOSS_FUNCTION =
            new Parameter<>(
                    "loss_function",
                    ValueType.of(
                            "one of \"RMSE\", \"MAE\", \"Poisson\", \"Quantile\", \"Quantile:alpha=0.9\"",
                            json ->
                                    json instanceof String name && isLoss(name)
                                            ? Optional.of(name)
                                            : Optional.empty()),
                    "RMSE",
                    List.of("objective"));
    private static final Schema SCHEMA = CatboostParameters.schema(LOSS_FUNCTION);

    static boolean isLoss(String name) {
        return List.of("RMSE", "MAE", "Poisson", "Quantile").contains(name)
                || (QUANTILE.matcher(name).matches() && level(name) > 0);
    }

    private static double level(String name) {
        return Double.parseDouble(name.substring(name.indexOf('=') + 1));
    }

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
        Loss loss = loss(name);
        refuseUnfit(data.target(), loss);
        double[] weights = new double[data.rows()];
        Arrays.fill(weights, 1);
        ObliviousTrees trees =
                Training.run(data.features(), loss, data.target(), weights, parameters, progress);
        return new Fit(new CatboostRegressionModel(trees, name));
    }

    private static Loss loss(String name) {
        return switch (name) {
            case "RMSE" -> new Loss.SquaredError();
            case "Poisson" -> new Loss.Poisson();
            case "MAE", "Quantile" -> new Loss.Quantile(0.5);
            default -> new Loss.Quantile(level(name));
        };
    }

    private static void refuseUnfit(double[] target, Loss loss) {
        for (double value : target) {
            if (!Double.isFinite(value) || Math.abs(value) > Float.MAX_VALUE) {
                throw InvalidTarget.notReal(0, value);
            }
            if (loss instanceof Loss.Poisson && value < 0) {
                throw new InvalidTarget(
                        0,
                        value,
                        ", but \"Poisson\" can't learn negative targets",
                        "Take \"RMSE\" instead.");
            }
        }
    }
}
