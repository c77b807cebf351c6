package org.howdah.ml.learner.tree.boosting;

import org.howdah.ml.learner.ClassLabels;
import org.howdah.ml.learner.CommonParameters;
import org.howdah.ml.learner.Fit;
import org.howdah.ml.learner.Hyperparameters;
import org.howdah.ml.learner.LabelWeights;
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
 * Gradient boosting for labels by Newton's steps on histograms, as LightGBM does it (Ke et al.,
 * 2017), with scikit-learn's hyperparameters: logistic for two labels, softmax for more.
 */
final class HistogramClassification implements Learner {
    private static final Schema SCHEMA =
            HistogramParameters.schema(
                    Parameter.choice("loss", "log_loss"), CommonParameters.CLASS_WEIGHT);

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
        double[] codes = Codes.of(labels, data);
        Loss loss = new LabelLoss(weights(parameters, labels, data), false, true);
        TreeEnsemble trees =
                HistogramParameters.fit(
                        data.features(), codes, labels.count(), loss, parameters, progress);
        TreeLink link = labels.count() == 2 ? TreeLink.SIGMOID : TreeLink.SOFTMAX;
        return new Fit(new TreeClassifier(labels, link, 1, trees));
    }

    private static double[] weights(
            Hyperparameters parameters, ClassLabels labels, TrainingSet data) {
        return LabelWeights.of(
                parameters.get(CommonParameters.CLASS_WEIGHT), labels, labels.codes(data.target()));
    }
}
