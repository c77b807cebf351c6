package org.howdah.ml.learner;

/**
 * An algorithm for one task: makes a model from a training set. Stateless, thread-safe; {@link
 * Learners} finds it by name.
 */
public interface Learner {

    /** The hyperparameters that it takes. */
    Schema schema();

    /**
     * Fits a model. The same data and hyperparameters give the same model, bit by bit.
     *
     * @throws InvalidTrainingData if it can't learn from such data
     * @throws InvalidHyperparameter if the hyperparameters contradict each other or the data
     */
    Fit fit(TrainingSet data, Hyperparameters parameters, Progress progress);
}
