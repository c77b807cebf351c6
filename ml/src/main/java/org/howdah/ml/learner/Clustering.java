package org.howdah.ml.learner;

/**
 * A fitted model that assigns each row to a cluster: {@link #predict} writes the clusters' numbers,
 * from 0, and {@link #NOISE} for a row of no cluster.
 */
public interface Clustering extends Model {
    /** The number of no cluster. */
    int NOISE = -1;

    /** How many clusters there are. */
    int clusters();

    @Override
    default Task task() {
        return Task.CLUSTERING;
    }
}
