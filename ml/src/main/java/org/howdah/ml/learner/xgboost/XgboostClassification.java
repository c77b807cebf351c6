package org.howdah.ml.learner.xgboost;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.howdah.ml.learner.ClassLabels;
import org.howdah.ml.learner.Fit;
import org.howdah.ml.learner.Hyperparameters;
import org.howdah.ml.learner.InvalidHyperparameter;
import org.howdah.ml.learner.InvalidTarget;
import org.howdah.ml.learner.Learner;
import org.howdah.ml.learner.Parameter;
import org.howdah.ml.learner.PerLabel;
import org.howdah.ml.learner.Progress;
import org.howdah.ml.learner.Schema;
import org.howdah.ml.learner.TrainingSet;
import org.howdah.ml.learner.ValueType;

/** Gradient-boosted trees for labels by XGBoost: logistic for two labels, softmax for more. */
final class XgboostClassification implements Learner {
    private static final Parameter<Optional<String>> OBJECTIVE =
            Parameter.optional(
                    "objective",
                    ValueType.choice(
                            "binary:logistic",
                            "binary:logitraw",
                            "multi:softprob",
                            "multi:softmax"));

    private final XgboostParameters kind;
    private final Schema schema;

    XgboostClassification() {
        this(XgboostParameters.BOOSTING);
    }

    XgboostClassification(XgboostParameters kind) {
        this.kind = kind;
        this.schema = kind.schema(List.of(OBJECTIVE));
    }

    @Override
    public Schema schema() {
        return schema;
    }

    @Override
    public PerLabel perLabel() {
        return PerLabel.SCORES;
    }

    @Override
    public Fit fit(TrainingSet data, Hyperparameters parameters, Progress progress) {
        ClassLabels labels = ClassLabels.among(data.target());
        Map<String, String> settings =
                LibrarySettings.of(kind, parameters, List.of(), data.features().columns());
        String objective = objective(parameters, labels);
        settings.put("objective", objective);
        if (objective.startsWith("multi:")) {
            settings.put("num_class", Integer.toString(labels.count()));
        }
        Trained trained =
                Training.run(
                        data, kind, parameters, settings, rows -> codes(labels, rows), progress);
        return trained.fit(new XgboostClassifier(labels, trained.booster()));
    }

    private static String objective(Hyperparameters parameters, ClassLabels labels) {
        boolean binary = labels.count() == 2;
        String objective =
                parameters.get(OBJECTIVE).orElse(binary ? "binary:logistic" : "multi:softprob");
        if (objective.startsWith("binary:") && !binary) {
            throw new InvalidHyperparameter(
                    "hyperparameter \"objective\" can't be \"%s\" for %d labels"
                            .formatted(objective, labels.count()),
                    "Leave it out, or take \"multi:softprob\".");
        }
        // some train the same and differ only in what the library would predict
        return switch (objective) {
            case "multi:softmax" -> "multi:softprob";
            case "binary:logitraw" -> "binary:logistic";
            default -> objective;
        };
    }

    private static float[] codes(ClassLabels labels, TrainingSet data) {
        float[] codes = new float[data.rows()];
        for (int row = 0; row < codes.length; row++) {
            int code = labels.code(data.target()[row]);
            if (code < 0) {
                throw InvalidTarget.unlearned(data.target()[row]);
            }
            codes[row] = code;
        }
        return codes;
    }
}
