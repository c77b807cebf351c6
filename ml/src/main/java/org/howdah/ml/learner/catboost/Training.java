package org.howdah.ml.learner.catboost;

import java.util.List;
import org.howdah.ml.data.Matrix;
import org.howdah.ml.learner.Detached;
import org.howdah.ml.learner.Hyperparameters;
import org.howdah.ml.learner.InvalidFeature;
import org.howdah.ml.learner.Progress;

/** Makes trees of rows and targets. */
final class Training {
    private Training() {}

    /**
     * The trees.
     *
     * @param weights by row
     */
    static ObliviousTrees run(
            Matrix rows,
            Loss loss,
            double[] targets,
            double[] weights,
            Hyperparameters parameters,
            Progress progress) {
        Leaves leaves = CatboostParameters.leaves(parameters, loss, targets, weights);
        Boosting.Settings settings = CatboostParameters.settings(parameters, loss, rows.rows());
        return Detached.run(progress, own -> run(rows, leaves, settings, parameters, own));
    }

    private static ObliviousTrees run(
            Matrix rows,
            Leaves leaves,
            Boosting.Settings settings,
            Hyperparameters parameters,
            Progress progress) {
        String mode = parameters.get(CatboostParameters.NAN_MODE);
        NanMode nanMode = mode.equals("Max") ? NanMode.MAX : NanMode.MIN;
        int borders = parameters.get(CatboostParameters.BORDER_COUNT);
        Quantized quantized = Quantized.of(rows, borders, nanMode, progress);
        boolean[] missingIsGreater = new boolean[rows.columns()];
        for (int feature = 0; feature < rows.columns(); feature++) {
            boolean missing = quantized.missing()[feature];
            if (missing && mode.equals("Forbidden")) {
                throw new InvalidFeature(
                        feature,
                        "has missing values",
                        "Leave out the hyperparameter \"nan_mode\", or impute them.");
            }
            missingIsGreater[feature] = missing && nanMode == NanMode.MAX;
        }
        Boosting boosting = new Boosting(settings, quantized, leaves, progress);
        List<ObliviousTree> trees = boosting.run();
        return new ObliviousTrees(missingIsGreater, boosting.bias(), trees);
    }
}
