package org.howdah.ml.learner.tree.forest;

import java.util.List;
import org.howdah.ml.learner.Fit;
import org.howdah.ml.learner.Hyperparameters;
import org.howdah.ml.learner.Learner;
import org.howdah.ml.learner.Model;
import org.howdah.ml.learner.Progress;
import org.howdah.ml.learner.Schema;
import org.howdah.ml.learner.TrainingSet;
import org.howdah.ml.learner.tree.Tree;
import org.howdah.ml.learner.tree.TreeRegression;
import org.howdah.ml.learner.tree.grow.BinnedMatrix;
import org.howdah.ml.learner.tree.grow.Targets;
import org.howdah.ml.learner.tree.grow.TrainingRows;

/**
 * Means of regression trees on rows drawn with scikit-learn's hyperparameters; any number of
 * targets.
 */
final class BaggingRegression implements Learner {
    @Override
    public Schema schema() {
        return Bag.SCHEMA;
    }

    @Override
    public boolean joint() {
        return true;
    }

    @Override
    public Fit fit(TrainingSet data, Hyperparameters parameters, Progress progress) {
        boolean score = Bag.scoresOutOfBag(parameters);
        double[] values = TrainingRows.targets(data);
        int outputs = data.targets().size();
        BinnedMatrix bins = BinnedMatrix.of(data.features(), BinnedMatrix.MOST_BINS, progress);
        Bag bag = new Bag(bins, parameters);
        List<Tree> trees = bag.trees(Targets.values(outputs, values, null), progress);
        Model model =
                new TreeRegression(
                        false, trees.size(), Members.ensemble(bins.columns(), outputs, trees));
        return score
                ? bag.outOfBag(data.features(), trees, outputs, progress)
                        .determination(model, values)
                : new Fit(model);
    }
}
