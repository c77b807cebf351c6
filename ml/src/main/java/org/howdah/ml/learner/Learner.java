package org.howdah.ml.learner;

/**
 * An algorithm for one task: makes a model from a training set. Stateless, thread-safe; {@link
 * Learners} finds it by name.
 */
public interface Learner {

    /** The hyperparameters that it takes. */
    Schema schema();

    /**
     * Whether it learns any number of targets at once; if not, it wants exactly one (or none, if
     * the task has no labels).
     */
    default boolean joint() {
        return false;
    }

    /** What a classification keeps for each label, of which memory may have no room for many. */
    default PerLabel perLabel() {
        return PerLabel.WEIGHTS;
    }

    /**
     * Fits a model. The same data and hyperparameters give the same model, bit by bit, in however
     * many threads; but for XGBoost, whose library promises it for an equal number of threads.
     *
     * @throws InvalidTrainingData if it can't learn from such data
     * @throws InvalidHyperparameter if the hyperparameters contradict each other or the data
     */
    Fit fit(TrainingSet data, Hyperparameters parameters, Progress progress);
}
