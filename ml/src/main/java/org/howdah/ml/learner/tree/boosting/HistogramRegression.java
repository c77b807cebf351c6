package org.howdah.ml.learner.tree.boosting;

import java.util.Optional;
import org.howdah.ml.learner.Fit;
import org.howdah.ml.learner.Hyperparameters;
import org.howdah.ml.learner.InvalidHyperparameter;
import org.howdah.ml.learner.Learner;
import org.howdah.ml.learner.Parameter;
import org.howdah.ml.learner.Progress;
import org.howdah.ml.learner.Range;
import org.howdah.ml.learner.Schema;
import org.howdah.ml.learner.TrainingSet;
import org.howdah.ml.learner.ValueType;
import org.howdah.ml.learner.tree.TreeEnsemble;
import org.howdah.ml.learner.tree.TreeRegression;
import org.howdah.ml.learner.tree.grow.PoissonTargets;
import org.howdah.ml.learner.tree.grow.TrainingRows;

/**
 * Gradient boosting of regression trees by Newton's steps on histograms, as LightGBM does it (Ke et
 * al., 2017), with scikit-learn's hyperparameters.
 */
final class HistogramRegression implements Learner {
    private static final Parameter<String> LOSS =
            Parameter.choice("loss", "squared_error", "absolute_error", "poisson", "quantile");
    private static final Parameter<Optional<Double>> QUANTILE =
            Parameter.optional("quantile", ValueType.real(Range.between(0, 1)));
    private static final Schema SCHEMA = HistogramParameters.schema(LOSS, QUANTILE);

    @Override
    public Schema schema() {
        return SCHEMA;
    }

    @Override
    public Fit fit(TrainingSet data, Hyperparameters parameters, Progress progress) {
        double[] targets = TrainingRows.targets(data);
        data.target();
        String name = parameters.get(LOSS);
        Optional<Double> quantile = parameters.get(QUANTILE);
        if (name.equals("quantile") && quantile.isEmpty()) {
            throw new InvalidHyperparameter(
                    "hyperparameter \"loss\" is \"quantile\", but \"quantile\" isn't given",
                    "Give a number between 0 and 1.");
        }
        boolean poisson = name.equals("poisson");
        if (poisson) {
            PoissonTargets.require(targets);
        }
        Loss loss = RegressionLoss.of(name, quantile.orElse(0.5), true);
        TreeEnsemble trees =
                HistogramParameters.fit(data.features(), targets, 1, loss, parameters, progress);
        return new Fit(new TreeRegression(poisson, 1, trees));
    }
}
