package org.howdah.ml.learner.neighbors;

import org.howdah.ml.learner.ClassLabels;
import org.howdah.ml.learner.Fit;
import org.howdah.ml.learner.Hyperparameters;
import org.howdah.ml.learner.Learner;
import org.howdah.ml.learner.PerLabel;
import org.howdah.ml.learner.Progress;
import org.howdah.ml.learner.Schema;
import org.howdah.ml.learner.TrainingSet;

/** Predicts the label of most of the nearest rows (Fix & Hodges 1951; Cover & Hart 1967). */
final class NeighborClassification implements Learner {

    @Override
    public Schema schema() {
        return NeighborParameters.SCHEMA;
    }

    @Override
    public PerLabel perLabel() {
        return PerLabel.NOTHING;
    }

    @Override
    public Fit fit(TrainingSet data, Hyperparameters parameters, Progress progress) {
        ClassLabels labels = ClassLabels.among(data.target());
        return new Fit(
                new NeighborClassifier(
                        NeighborParameters.neighborhood(data, parameters, progress),
                        labels,
                        labels.codes(data.target())));
    }
}
