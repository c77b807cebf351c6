package org.howdah.ml.learner;

/** A model that knows how much each feature has brought while it was fitted. */
public interface Important extends Model {

    /**
     * The importance of each feature: not negative, 1 in sum; all 0 if the model looks at no
     * feature.
     */
    double[] importances();
}
