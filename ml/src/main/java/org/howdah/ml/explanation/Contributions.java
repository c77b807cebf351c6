package org.howdah.ml.explanation;

/**
 * What the values of a row add to one of a model's outputs.
 *
 * @param base the output that they are added to: together they are the row's output
 * @param values one for each value of the row before preparation
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
public record Contributions(double base, double[] values) {

    /** Sums up the features that a value of the row has become. */
    static Contributions grouped(double base, double[] features, int from, int[] starts) {
        double[] values = new double[starts.length - 1];
        for (int group = 0; group < values.length; group++) {
            for (int feature = starts[group]; feature < starts[group + 1]; feature++) {
                values[group] += features[from + feature];
            }
        }
        return new Contributions(base, values);
    }
}
