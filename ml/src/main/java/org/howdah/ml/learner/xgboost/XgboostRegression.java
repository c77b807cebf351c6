package org.howdah.ml.learner.xgboost;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.howdah.ml.learner.Fit;
import org.howdah.ml.learner.Hyperparameters;
import org.howdah.ml.learner.InvalidHyperparameter;
import org.howdah.ml.learner.InvalidTarget;
import org.howdah.ml.learner.InvalidTrainingData;
import org.howdah.ml.learner.Learner;
import org.howdah.ml.learner.Parameter;
import org.howdah.ml.learner.Progress;
import org.howdah.ml.learner.Range;
import org.howdah.ml.learner.Schema;
import org.howdah.ml.learner.TrainingSet;
import org.howdah.ml.learner.ValueType;

/**
 * Gradient-boosted regression trees by XGBoost (Chen and Guestrin, 2016); any number of targets.
 */
final class XgboostRegression implements Learner {
    private static final Parameter<String> OBJECTIVE =
            new Parameter<>(
                    "objective",
                    ValueType.choice(
                            "reg:squarederror",
                            "reg:linear",
                            "reg:squaredlogerror",
                            "reg:logistic",
                            "reg:pseudohubererror",
                            "reg:absoluteerror",
                            "reg:quantileerror",
                            "reg:gamma",
                            "reg:tweedie",
                            "count:poisson"),
                    "reg:squarederror",
                    List.of());

    private static final Parameter<Optional<Double>> QUANTILE_ALPHA =
            Parameter.optional(
                    "quantile_alpha", ValueType.real(new Range(0, true, Math.nextDown(1.0))));
    private static final List<Parameter<?>> PASSED =
            List.of(
                    Parameter.real(
                            "tweedie_variance_power", 1.5, new Range(1, true, Math.nextDown(2.0))),
                    Parameter.real("huber_slope", 1, new Range(0, true, 3e38)),
                    QUANTILE_ALPHA);

    private final XgboostParameters kind;
    private final Schema schema;

    XgboostRegression() {
        this(XgboostParameters.BOOSTING);
    }

    XgboostRegression(XgboostParameters kind) {
        this.kind = kind;
        List<Parameter<?>> own = new ArrayList<>(PASSED);
        own.addFirst(OBJECTIVE);
        this.schema = kind.schema(own);
    }

    @Override
    public Schema schema() {
        return schema;
    }

    @Override
    public boolean joint() {
        return true;
    }

    @Override
    public Fit fit(TrainingSet data, Hyperparameters parameters, Progress progress) {
        if (data.rows() == 0 || data.targets().isEmpty()) {
            throw InvalidTrainingData.noRows();
        }
        String objective = parameters.get(OBJECTIVE);
        requireQuantile(objective, parameters, data.targets().size());
        Map<String, String> settings =
                LibrarySettings.of(kind, parameters, PASSED, data.features().columns());
        // the library's own name since version 0.90
        settings.put("objective", objective.equals("reg:linear") ? "reg:squarederror" : objective);
        Trained trained =
                Training.run(data, kind, parameters, settings, XgboostRegression::labels, progress);
        return trained.fit(new XgboostRegressionModel(trained.booster()));
    }

    private static void requireQuantile(String objective, Hyperparameters parameters, int targets) {
        if (!objective.equals("reg:quantileerror")) {
            return;
        }
        if (targets > 1) {
            throw new InvalidHyperparameter(
                    "hyperparameter \"objective\" can't be \"reg:quantileerror\" for %d targets"
                            .formatted(targets),
                    "Train a project for each label.");
        }
        if (parameters.get(QUANTILE_ALPHA).isEmpty()) {
            throw new InvalidHyperparameter(
                    "hyperparameter \"objective\" is \"reg:quantileerror\", but \"quantile_alpha\" isn't given",
                    "Give a number between 0 and 1: 0.5 is the median.");
        }
    }

    private static float[] labels(TrainingSet data) {
        int targets = data.targets().size();
        float[] labels = new float[Math.multiplyExact(data.rows(), targets)];
        for (int target = 0; target < targets; target++) {
            double[] values = data.targets().get(target);
            for (int row = 0; row < data.rows(); row++) {
                float label = (float) values[row];
                if (!Float.isFinite(label)) {
                    throw InvalidTarget.notReal(target, values[row]);
                }
                labels[row * targets + target] = label;
            }
        }
        return labels;
    }
}
