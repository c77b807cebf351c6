package org.howdah.ml.learner.tree.boosting;

import org.howdah.ml.learner.ClassLabels;
import org.howdah.ml.learner.Fit;
import org.howdah.ml.learner.Hyperparameters;
import org.howdah.ml.learner.InvalidHyperparameter;
import org.howdah.ml.learner.Learner;
import org.howdah.ml.learner.Parameter;
import org.howdah.ml.learner.PerLabel;
import org.howdah.ml.learner.Progress;
import org.howdah.ml.learner.Schema;
import org.howdah.ml.learner.TrainingSet;
import org.howdah.ml.learner.tree.TreeClassifier;
import org.howdah.ml.learner.tree.TreeEnsemble;
import org.howdah.ml.learner.tree.TreeLink;

/**
 * Gradient boosting for labels (Friedman, 2001 and 2002) with scikit-learn's hyperparameters:
 * logistic for two labels, softmax for more, or the exponential loss for two. Thresholds are sought
 * among at most 255 bins of each feature.
 */
final class GradientClassification implements Learner {
    private static final Parameter<String> LOSS =
            Parameter.choice("loss", "log_loss", "exponential");
    private static final Schema SCHEMA = GradientParameters.schema(LOSS);

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
        boolean exponential = parameters.get(LOSS).equals("exponential");
        if (exponential && labels.count() > 2) {
            throw new InvalidHyperparameter(
                    "hyperparameter \"loss\" can't be \"exponential\" for %d labels"
                            .formatted(labels.count()),
                    "Take \"log_loss\".");
        }
        Loss loss = LabelLoss.of(labels.count(), exponential);
        TreeEnsemble trees =
                GradientParameters.fit(
                        data.features(),
                        Codes.of(labels, data),
                        labels.count(),
                        loss,
                        parameters,
                        progress);
        return new Fit(new TreeClassifier(labels, link(labels.count(), exponential), 1, trees));
    }

    private static TreeLink link(int labels, boolean exponential) {
        if (labels > 2) {
            return TreeLink.SOFTMAX;
        }
        return exponential ? TreeLink.SIGMOID_OF_TWICE : TreeLink.SIGMOID;
    }
}
