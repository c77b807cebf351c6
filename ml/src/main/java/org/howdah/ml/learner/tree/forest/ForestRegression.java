package org.howdah.ml.learner.tree.forest;

import java.util.List;
import java.util.SplittableRandom;
import org.howdah.ml.learner.CommonParameters;
import org.howdah.ml.learner.Fit;
import org.howdah.ml.learner.Hyperparameters;
import org.howdah.ml.learner.Learner;
import org.howdah.ml.learner.Model;
import org.howdah.ml.learner.Parameter;
import org.howdah.ml.learner.Progress;
import org.howdah.ml.learner.Schema;
import org.howdah.ml.learner.TrainingSet;
import org.howdah.ml.learner.tree.Tree;
import org.howdah.ml.learner.tree.TreeRegression;
import org.howdah.ml.learner.tree.grow.BinnedMatrix;
import org.howdah.ml.learner.tree.grow.Criterion;
import org.howdah.ml.learner.tree.grow.Growth;
import org.howdah.ml.learner.tree.grow.PoissonTargets;
import org.howdah.ml.learner.tree.grow.Targets;
import org.howdah.ml.learner.tree.grow.TrainingRows;
import org.howdah.ml.learner.tree.grow.TreeGrower;
import org.jspecify.annotations.Nullable;

/**
 * Means of randomised regression trees with scikit-learn's hyperparameters: random forests
 * (Breiman, 2001), and extremely randomised trees (Geurts et al., 2006); any number of targets.
 * Thresholds are sought among at most 255 bins of each feature.
 */
final class ForestRegression implements Learner {
    private static final Parameter<String> CRITERION =
            Parameter.choice(
                    "criterion", "squared_error", "absolute_error", "friedman_mse", "poisson");

    private final ForestParameters forest;
    private final Schema schema;

    ForestRegression(boolean extra) {
        this.forest = ForestParameters.of(extra, 1.0);
        this.schema = forest.schema(CRITERION);
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
        boolean score = forest.scoresOutOfBag(parameters);
        double[] targets = TrainingRows.targets(data);
        boolean poisson = parameters.get(CRITERION).equals("poisson");
        if (poisson) {
            PoissonTargets.require(targets);
        }
        BinnedMatrix bins = BinnedMatrix.of(data.features(), BinnedMatrix.MOST_BINS, progress);
        int outputs = data.targets().size();
        List<Tree> trees =
                Members.grow(
                        parameters.get(ForestParameters.N_ESTIMATORS),
                        parameters.get(CommonParameters.RANDOM_STATE).orElse(0),
                        progress,
                        (random, alone) -> tree(bins, targets, outputs, parameters, random, alone));
        Model model =
                new TreeRegression(
                        false, trees.size(), Members.ensemble(bins.columns(), outputs, trees));
        return score
                ? forest.outOfBag(data.features(), trees, outputs, null, parameters, progress)
                        .determination(model, targets)
                : new Fit(model);
    }

    private Tree tree(
            BinnedMatrix bins,
            double[] targets,
            int outputs,
            Hyperparameters parameters,
            SplittableRandom random,
            Progress progress) {
        double @Nullable [] weights = forest.weights(parameters, bins.rows(), null, random);
        int[] rows =
                weights == null ? TrainingRows.all(bins.rows()) : TrainingRows.positive(weights);
        progress.check();
        double weight = weights == null ? rows.length : TrainingRows.sum(weights);
        String criterion = parameters.get(CRITERION);
        Growth growth =
                forest.growth(
                        parameters,
                        bins.columns(),
                        bins.rows(),
                        weight,
                        criterion.equals("friedman_mse") ? 1 : weight * outputs);
        return TreeGrower.grow(
                        bins,
                        Targets.values(outputs, targets, weights),
                        rows,
                        switch (criterion) {
                            case "poisson" -> Criterion.POISSON;
                            case "absolute_error" -> Criterion.ABSOLUTE_ERROR;
                            default -> Criterion.SQUARES;
                        },
                        growth,
                        random,
                        progress)
                .tree();
    }
}
