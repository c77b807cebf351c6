package org.howdah.ml.learner.catboost;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.howdah.ml.learner.ClassLabels;
import org.howdah.ml.learner.Fit;
import org.howdah.ml.learner.Hyperparameters;
import org.howdah.ml.learner.InvalidHyperparameter;
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
 * Gradient-boosted symmetric trees for labels (Prokhorenkova et al., 2018): logistic for two
 * labels, softmax or one against all for more.
 */
final class CatboostClassification implements Learner {
    private static final Parameter<Optional<String>> LOSS_FUNCTION =
            Parameter.optional(
                            "loss_function",
                            ValueType.choice(
                                    "Logloss", "CrossEntropy", "MultiClass", "MultiClassOneVsAll"))
                    .orCalled("objective");
    private static final Parameter<Optional<LabelWeights>> CLASS_WEIGHTS =
            Parameter.optional("class_weights", new LabelWeights.Type());
    private static final Parameter<Optional<String>> AUTO_CLASS_WEIGHTS =
            Parameter.optional(
                    "auto_class_weights", ValueType.choice("None", "Balanced", "SqrtBalanced"));
    private static final Parameter<Double> SCALE_POS_WEIGHT =
            Parameter.real("scale_pos_weight", 1, Range.POSITIVE);
    private static final Schema SCHEMA =
            CatboostParameters.schema(
                    LOSS_FUNCTION, CLASS_WEIGHTS, AUTO_CLASS_WEIGHTS, SCALE_POS_WEIGHT);

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
        int[] codes = labels.codes(data.target());
        double[] byCode = weights(parameters, labels, codes);
        Training.Labels learned =
                new Training.Labels(
                        loss(parameters, labels),
                        Arrays.stream(codes).asDoubleStream().toArray(),
                        Arrays.stream(codes).mapToDouble(code -> byCode[code]).toArray(),
                        new Classes(labels.count(), codes));
        Training.Watched watched =
                EarlyStopping.watched(data, parameters)
                        .map(rows -> watched(rows, labels, byCode))
                        .orElse(null);
        ObliviousTrees trees = Training.run(data, learned, parameters, watched, progress);
        return new Fit(
                new CatboostClassifier(labels, trees, learned.loss() instanceof Loss.OneVersusAll));
    }

    /** Rows of labels that are not learned say nothing. */
    private static Training.Watched watched(
            TrainingSet data, ClassLabels labels, double[] weightByCode) {
        int[] codes = labels.codes(data.target());
        TrainingSet known =
                data.select(
                        IntStream.range(0, codes.length).filter(row -> codes[row] >= 0).toArray());
        int[] knownCodes = labels.codes(known.target());
        return new Training.Watched(
                known.features(),
                Arrays.stream(knownCodes).asDoubleStream().toArray(),
                Arrays.stream(knownCodes).mapToDouble(code -> weightByCode[code]).toArray());
    }

    private static Loss loss(Hyperparameters parameters, ClassLabels labels) {
        boolean binary = labels.count() == 2;
        String name = parameters.get(LOSS_FUNCTION).orElse(binary ? "Logloss" : "MultiClass");
        if (!binary && !name.startsWith("MultiClass")) {
            throw new InvalidHyperparameter(
                    "hyperparameter \"loss_function\" can't be \"%s\" for %d labels"
                            .formatted(name, labels.count()),
                    "Leave it out, or take \"MultiClass\" or \"MultiClassOneVsAll\".");
        }
        return switch (name) {
            case "MultiClass" -> new Loss.MultiClass(labels.count());
            case "MultiClassOneVsAll" -> new Loss.OneVersusAll(labels.count());
            default -> new Loss.Logistic();
        };
    }

    private static double[] weights(Hyperparameters parameters, ClassLabels labels, int[] codes) {
        double scale = parameters.get(SCALE_POS_WEIGHT);
        String balance = parameters.get(AUTO_CLASS_WEIGHTS).orElse("None");
        Optional<LabelWeights> given = parameters.get(CLASS_WEIGHTS);
        int kinds =
                (scale == 1 ? 0 : 1) + (balance.equals("None") ? 0 : 1) + (given.isEmpty() ? 0 : 1);
        if (kinds > 1 || (scale != 1 && labels.count() != 2)) {
            throw new InvalidHyperparameter(
                    "hyperparameters \"class_weights\", \"auto_class_weights\" and \"scale_pos_weight\" exclude each other, and the last is for two labels",
                    "Leave out all but one.");
        }
        double[] weights = LabelWeights.of(given, labels, codes);
        if (scale != 1) {
            return new double[] {1, scale};
        }
        if (balance.equals("None")) {
            return weights;
        }
        double[] counts = new double[labels.count()];
        for (int code : codes) {
            counts[code]++;
        }
        double most = Arrays.stream(counts).max().orElse(1);
        return Arrays.stream(counts)
                .map(count -> most / count)
                .map(ratio -> balance.equals("Balanced") ? ratio : Math.sqrt(ratio))
                .toArray();
    }
}
