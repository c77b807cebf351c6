package org.howdah.ml.learner;

/**
 * A fitted model that maps each row into a smaller space: {@link #predict} writes {@link #outputs}
 * coordinates for each row.
 */
public interface Decomposition extends Model {

    /**
     * The share of the training rows' variance that the coordinates keep: 0 to 1, or NaN if the
     * rows don't vary.
     */
    double explainedVariance();

    @Override
    default Task task() {
        return Task.DECOMPOSITION;
    }
}
