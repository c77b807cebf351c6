package org.howdah.ml.learner.neighbors;

import java.util.List;
import org.howdah.ml.learner.FiniteTargets;
import org.howdah.ml.learner.Fit;
import org.howdah.ml.learner.Hyperparameters;
import org.howdah.ml.learner.Learner;
import org.howdah.ml.learner.Progress;
import org.howdah.ml.learner.Schema;
import org.howdah.ml.learner.TrainingSet;

/** Predicts the mean of the nearest rows (Fix & Hodges 1951; Altman 1992). */
final class NeighborRegression implements Learner {

    @Override
    public Schema schema() {
        return NeighborParameters.SCHEMA;
    }

    @Override
    public boolean joint() {
        return true;
    }

    @Override
    public Fit fit(TrainingSet data, Hyperparameters parameters, Progress progress) {
        List<double[]> targets = FiniteTargets.of(data);
        return new Fit(
                new NeighborRegressionModel(
                        NeighborParameters.neighborhood(data, parameters, progress),
                        targets.stream().map(double[]::clone).toArray(double[][]::new)));
    }
}
