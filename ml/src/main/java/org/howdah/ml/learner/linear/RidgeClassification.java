package org.howdah.ml.learner.linear;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.howdah.ml.learner.ClassLabels;
import org.howdah.ml.learner.CommonParameters;
import org.howdah.ml.learner.Fit;
import org.howdah.ml.learner.Hyperparameters;
import org.howdah.ml.learner.LabelWeights;
import org.howdah.ml.learner.Learner;
import org.howdah.ml.learner.Progress;
import org.howdah.ml.learner.Schema;
import org.howdah.ml.learner.TrainingSet;
import org.jspecify.annotations.Nullable;

/**
 * Classification by ridge regression of 1 for rows of a label and -1 for others, with
 * scikit-learn's hyperparameters; the greatest prediction tells. It has no probabilities.
 */
final class RidgeClassification implements Learner {

    private static final Schema SCHEMA = RidgeParameters.schema(CommonParameters.CLASS_WEIGHT);

    @Override
    public Schema schema() {
        return SCHEMA;
    }

    @Override
    public Fit fit(TrainingSet data, Hyperparameters parameters, Progress progress) {
        ClassLabels labels = ClassLabels.among(data.target());
        int[] codes = labels.codes(data.target());
        int first = labels.count() == 2 ? 1 : 0;
        progress.memory().reserve(data.rows() * (labels.count() + 4.0), Double.BYTES);
        List<double[]> targets =
                IntStream.range(first, labels.count())
                        .mapToObj(label -> signs(codes, label))
                        .toList();
        RidgeSolver.Solution solution =
                RidgeParameters.solver(parameters, targets.size())
                        .solve(
                                TrainingSet.joint(data.features(), targets),
                                weights(parameters, labels, codes),
                                progress);
        return new Fit(
                LinearClassifier.of(
                        labels, solution.coefficients(), solution.intercepts(), Link.NONE),
                solution.warnings());
    }

    private static double[] signs(int[] codes, int label) {
        return Arrays.stream(codes).mapToDouble(code -> code == label ? 1 : -1).toArray();
    }

    private static double @Nullable [] weights(
            Hyperparameters parameters, ClassLabels labels, int[] codes) {
        Optional<LabelWeights> given = parameters.get(CommonParameters.CLASS_WEIGHT);
        if (given.isEmpty()) {
            return null;
        }
        double[] byCode = LabelWeights.of(given, labels, codes);
        return Arrays.stream(codes).mapToDouble(code -> byCode[code]).toArray();
    }
}
