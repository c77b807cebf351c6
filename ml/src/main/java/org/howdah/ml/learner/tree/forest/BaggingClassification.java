package org.howdah.ml.learner.tree.forest;

import java.util.List;
import org.howdah.ml.learner.ClassLabels;
import org.howdah.ml.learner.Fit;
import org.howdah.ml.learner.Hyperparameters;
import org.howdah.ml.learner.Learner;
import org.howdah.ml.learner.Model;
import org.howdah.ml.learner.Progress;
import org.howdah.ml.learner.Schema;
import org.howdah.ml.learner.TrainingSet;
import org.howdah.ml.learner.tree.Tree;
import org.howdah.ml.learner.tree.TreeClassifier;
import org.howdah.ml.learner.tree.TreeLink;
import org.howdah.ml.learner.tree.grow.BinnedMatrix;
import org.howdah.ml.learner.tree.grow.Targets;

/** Means of trees' probabilities on rows drawn with scikit-learn's hyperparameters. */
final class BaggingClassification implements Learner {
    @Override
    public Schema schema() {
        return Bag.SCHEMA;
    }

    @Override
    public Fit fit(TrainingSet data, Hyperparameters parameters, Progress progress) {
        boolean score = Bag.scoresOutOfBag(parameters);
        ClassLabels labels = ClassLabels.among(data.target());
        int[] codes = labels.codes(data.target());
        BinnedMatrix bins = BinnedMatrix.of(data.features(), BinnedMatrix.MOST_BINS, progress);
        Bag bag = new Bag(bins, parameters);
        List<Tree> trees = bag.trees(Targets.labels(labels.count(), codes, null), progress);
        Model model =
                new TreeClassifier(
                        labels,
                        TreeLink.PROBABILITY,
                        trees.size(),
                        Members.ensemble(bins.columns(), labels.count(), trees));
        return score
                ? bag.outOfBag(data.features(), trees, labels.count(), progress)
                        .accuracy(model, codes)
                : new Fit(model);
    }
}
