package org.howdah.ml.learner.kernel;

/** The mean of a target and its standard deviation, or 1 where that vanishes. */
record Scaling(double mean, double deviation) {

    static Scaling of(double[] target) {
        double sum = 0;
        for (double value : target) {
            sum += value;
        }
        double mean = sum / target.length;
        double squares = 0;
        for (double value : target) {
            squares += (value - mean) * (value - mean);
        }
        double deviation = Math.sqrt(squares / target.length);
        return new Scaling(mean, deviation < 10 * Math.ulp(1.0) ? 1 : deviation);
    }

    /** A copy with the mean taken out, in standard deviations. */
    double[] apply(double[] target) {
        double[] scaled = new double[target.length];
        for (int row = 0; row < target.length; row++) {
            scaled[row] = (target[row] - mean) / deviation;
        }
        return scaled;
    }
}
