package org.howdah.ml.learner.tree.boosting;

import org.howdah.ml.learner.Fit;
import org.howdah.ml.learner.Hyperparameters;
import org.howdah.ml.learner.Learner;
import org.howdah.ml.learner.Parameter;
import org.howdah.ml.learner.Progress;
import org.howdah.ml.learner.Schema;
import org.howdah.ml.learner.TrainingSet;
import org.howdah.ml.learner.tree.TreeEnsemble;
import org.howdah.ml.learner.tree.TreeRegression;
import org.howdah.ml.learner.tree.grow.TrainingRows;

/**
 * Gradient boosting of regression trees (Friedman, 2001 and 2002) with scikit-learn's
 * hyperparameters. Thresholds are sought among at most 255 bins of each feature.
 */
final class GradientRegression implements Learner {
    private static final Parameter<String> LOSS =
            Parameter.choice("loss", "squared_error", "absolute_error", "huber", "quantile");
    private static final Schema SCHEMA = GradientParameters.schema(LOSS, GradientParameters.ALPHA);

    @Override
    public Schema schema() {
        return SCHEMA;
    }

    @Override
    public Fit fit(TrainingSet data, Hyperparameters parameters, Progress progress) {
        double[] targets = TrainingRows.targets(data);
        data.target();
        Loss loss =
                RegressionLoss.of(
                        parameters.get(LOSS), parameters.get(GradientParameters.ALPHA), false);
        TreeEnsemble trees =
                GradientParameters.fit(data.features(), targets, 1, loss, parameters, progress);
        return new Fit(new TreeRegression(false, 1, trees));
    }
}
