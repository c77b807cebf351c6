package org.howdah.ml.learner;

/**
 * A model whose raw predictions are exact sums of contributions of the features. Raw is what it
 * sums up before a link turns it into probabilities or positive numbers: margins, log-odds, or the
 * prediction itself.
 */
public interface Explained extends Model {

    /** How many raw predictions a row has, such as one for each target or label. */
    int explainedOutputs();

    /**
     * The contributions to the raw predictions of the row that begins at {@code rows[start]}: for
     * each output one value for each feature and then the bias, which together add up to the raw
     * prediction; {@code explainedOutputs() * (features() + 1)} values.
     */
    void contributions(float[] rows, int start, double[] contributions);
}
