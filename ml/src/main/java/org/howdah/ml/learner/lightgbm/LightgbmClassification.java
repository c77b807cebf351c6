package org.howdah.ml.learner.lightgbm;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.howdah.ml.learner.ClassLabels;
import org.howdah.ml.learner.CommonParameters;
import org.howdah.ml.learner.Fit;
import org.howdah.ml.learner.Hyperparameters;
import org.howdah.ml.learner.InvalidHyperparameter;
import org.howdah.ml.learner.InvalidTarget;
import org.howdah.ml.learner.LabelWeights;
import org.howdah.ml.learner.Learner;
import org.howdah.ml.learner.Parameter;
import org.howdah.ml.learner.PerLabel;
import org.howdah.ml.learner.Progress;
import org.howdah.ml.learner.Range;
import org.howdah.ml.learner.Schema;
import org.howdah.ml.learner.TrainingSet;
import org.howdah.ml.learner.ValueType;

/**
 * Gradient-boosted trees for labels by LightGBM (Ke et al., 2017): logistic for two labels, softmax
 * for more.
 */
final class LightgbmClassification implements Learner {
    private static final Parameter<Optional<String>> OBJECTIVE =
            Parameter.optional(
                            "objective",
                            ValueType.choice(
                                    "binary",
                                    "multiclass",
                                    "softmax",
                                    "multiclassova",
                                    "multiclass_ova",
                                    "ova",
                                    "ovr"))
                    .orCalled("objective_type", "app", "application", "loss");

    private static final List<Parameter<?>> PASSED =
            List.of(
                    Parameter.flag("is_unbalance", false).orCalled("unbalance", "unbalanced_sets"),
                    Parameter.real("scale_pos_weight", 1, Range.POSITIVE),
                    Parameter.real("sigmoid", 1, Range.POSITIVE),
                    Parameter.real("pos_bagging_fraction", 1, Range.SHARE)
                            .orCalled("pos_sub_row", "pos_subsample", "pos_bagging"),
                    Parameter.real("neg_bagging_fraction", 1, Range.SHARE)
                            .orCalled("neg_sub_row", "neg_subsample", "neg_bagging"),
                    Parameter.integer("multi_error_top_k", 1, Range.atLeast(1)),
                    EvaluationMetric.OF_LABELS);
    private static final Schema SCHEMA = schemaOfAll();

    private static Schema schemaOfAll() {
        List<Parameter<?>> own = new ArrayList<>(PASSED);
        own.addFirst(CommonParameters.CLASS_WEIGHT);
        own.addFirst(OBJECTIVE);
        return LightgbmParameters.schema(own);
    }

    @Override
    public Schema schema() {
        return SCHEMA;
    }

    @Override
    public PerLabel perLabel() {
        return PerLabel.SCORES;
    }

    @Override
    public Fit fit(TrainingSet data, Hyperparameters parameters, Progress progress) {
        ClassLabels labels = ClassLabels.among(data.target());
        String objective = objective(parameters, labels);
        Trained trained =
                Training.run(
                        data,
                        rows -> labels(rows, labels, parameters),
                        parameters,
                        threads ->
                                LightgbmParameters.forLibrary(
                                                parameters,
                                                PASSED,
                                                data.features().columns(),
                                                threads)
                                        + objective,
                        parameters.get(EvaluationMetric.OF_LABELS).isPresent(),
                        progress);
        return trained.fit(new LightgbmClassifier(labels, trained.booster()));
    }

    private static String objective(Hyperparameters parameters, ClassLabels labels) {
        boolean binary = labels.count() == 2;
        String objective = parameters.get(OBJECTIVE).orElse(binary ? "binary" : "multiclass");
        if (objective.equals("binary") && !binary) {
            throw new InvalidHyperparameter(
                    "hyperparameter \"objective\" can't be \"binary\" for %d labels"
                            .formatted(labels.count()),
                    "Leave it out, or take \"multiclass\".");
        }
        return " objective="
                + objective
                + (objective.equals("binary") ? "" : " num_class=" + labels.count());
    }

    private static Training.Labels labels(
            TrainingSet data, ClassLabels labels, Hyperparameters parameters) {
        int[] codes = labels.codes(data.target());
        float[] values = new float[codes.length];
        for (int row = 0; row < codes.length; row++) {
            if (codes[row] < 0) {
                throw InvalidTarget.unlearned(data.target()[row]);
            }
            values[row] = codes[row];
        }
        if (parameters.get(CommonParameters.CLASS_WEIGHT).isEmpty()) {
            return new Training.Labels(values, null);
        }
        double[] byCode =
                LabelWeights.of(parameters.get(CommonParameters.CLASS_WEIGHT), labels, codes);
        float[] weights = new float[codes.length];
        for (int row = 0; row < codes.length; row++) {
            weights[row] = (float) byCode[codes[row]];
        }
        return new Training.Labels(values, weights);
    }
}
