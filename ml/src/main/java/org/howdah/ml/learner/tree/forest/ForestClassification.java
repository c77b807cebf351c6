package org.howdah.ml.learner.tree.forest;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.howdah.ml.learner.ClassLabels;
import org.howdah.ml.learner.CommonParameters;
import org.howdah.ml.learner.Fit;
import org.howdah.ml.learner.Hyperparameters;
import org.howdah.ml.learner.LabelWeights;
import org.howdah.ml.learner.Learner;
import org.howdah.ml.learner.Model;
import org.howdah.ml.learner.Parameter;
import org.howdah.ml.learner.Progress;
import org.howdah.ml.learner.Schema;
import org.howdah.ml.learner.TrainingSet;
import org.howdah.ml.learner.tree.Tree;
import org.howdah.ml.learner.tree.TreeClassifier;
import org.howdah.ml.learner.tree.TreeLink;
import org.howdah.ml.learner.tree.grow.BinnedMatrix;
import org.howdah.ml.learner.tree.grow.Criterion;
import org.howdah.ml.learner.tree.grow.Growth;
import org.howdah.ml.learner.tree.grow.Targets;
import org.howdah.ml.learner.tree.grow.TrainingRows;
import org.howdah.ml.learner.tree.grow.TreeGrower;
import org.jspecify.annotations.Nullable;

/**
 * Means of randomised trees' probabilities with scikit-learn's hyperparameters: random forests
 * (Breiman, 2001), and extremely randomised trees (Geurts et al., 2006). Thresholds are sought
 * among at most 255 bins of each feature.
 */
final class ForestClassification implements Learner {
    private static final Parameter<String> CRITERION =
            Parameter.choice("criterion", "gini", "entropy", "log_loss");

    private static final Parameter<Optional<LabelWeights>> CLASS_WEIGHT =
            Parameter.optional("class_weight", new LabelWeights.Type(true));

    private final ForestParameters forest;
    private final Schema schema;

    ForestClassification(boolean extra) {
        this.forest = ForestParameters.of(extra, "sqrt");
        this.schema = forest.schema(CRITERION, CLASS_WEIGHT);
    }

    @Override
    public Schema schema() {
        return schema;
    }

    @Override
    public Fit fit(TrainingSet data, Hyperparameters parameters, Progress progress) {
        boolean score = forest.scoresOutOfBag(parameters);
        ClassLabels labels = ClassLabels.among(data.target());
        int[] codes = labels.codes(data.target());
        Optional<LabelWeights> classes = parameters.get(CLASS_WEIGHT);
        boolean ofDrawn =
                forest.draws(parameters)
                        && classes.orElse(null) instanceof LabelWeights.BalancedSubsample;
        double[] byLabel = LabelWeights.of(classes, labels, codes);
        double @Nullable [] given = classes.isPresent() && !ofDrawn ? byRow(byLabel, codes) : null;
        BinnedMatrix bins = BinnedMatrix.of(data.features(), BinnedMatrix.MOST_BINS, progress);
        List<Tree> trees =
                Members.grow(
                        parameters.get(ForestParameters.N_ESTIMATORS),
                        parameters.get(CommonParameters.RANDOM_STATE).orElse(0),
                        progress,
                        (random, alone) -> {
                            double @Nullable [] weights =
                                    forest.weights(parameters, bins.rows(), given, random);
                            if (ofDrawn && weights != null) {
                                balance(weights, codes, labels.count());
                            }
                            Targets targets = Targets.labels(labels.count(), codes, weights);
                            return tree(bins, targets, parameters, random, alone);
                        });
        Model model =
                new TreeClassifier(
                        labels,
                        TreeLink.PROBABILITY,
                        trees.size(),
                        Members.ensemble(bins.columns(), labels.count(), trees));
        return score
                ? forest.outOfBag(
                                data.features(), trees, labels.count(), given, parameters, progress)
                        .accuracy(model, codes)
                : new Fit(model);
    }

    /** So that each label counts the same among the rows that were drawn. */
    private static void balance(double[] weights, int[] codes, int labels) {
        double[] counts = new double[labels];
        for (int row = 0; row < codes.length; row++) {
            counts[codes[row]] += weights[row];
        }
        double total = Arrays.stream(counts).sum();
        long drawn = Arrays.stream(counts).filter(count -> count > 0).count();
        for (int row = 0; row < codes.length; row++) {
            weights[row] *= total / (drawn * Math.max(1, counts[codes[row]]));
        }
    }

    private static double[] byRow(double[] byLabel, int[] codes) {
        double[] weights = new double[codes.length];
        for (int row = 0; row < codes.length; row++) {
            weights[row] = byLabel[codes[row]];
        }
        return weights;
    }

    private Tree tree(
            BinnedMatrix bins,
            Targets targets,
            Hyperparameters parameters,
            SplittableRandom random,
            Progress progress) {
        double[] weights = targets.weights();
        int[] rows =
                weights == null ? TrainingRows.all(bins.rows()) : TrainingRows.positive(weights);
        double weight = weights == null ? rows.length : TrainingRows.sum(weights);
        boolean gini = parameters.get(CRITERION).equals("gini");
        Growth growth =
                forest.growth(
                        parameters,
                        bins.columns(),
                        bins.rows(),
                        weight,
                        gini ? weight : weight * Math.log(2));
        return TreeGrower.grow(
                        bins,
                        targets,
                        rows,
                        gini ? Criterion.SQUARES : Criterion.ENTROPY,
                        growth,
                        random,
                        progress)
                .tree();
    }
}
