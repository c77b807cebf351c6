package org.howdah.ml.learner.linear;

import java.util.Arrays;
import org.hipparchus.distribution.RealDistribution;
import org.hipparchus.distribution.continuous.NormalDistribution;
import org.hipparchus.distribution.continuous.TDistribution;
import org.howdah.ml.learner.Vectors;

/**
 * The standard errors of a linear function's coefficients, and how estimates divided by them are
 * distributed.
 *
 * @param intercept of the intercept
 * @param features of each feature
 * @param degrees degrees of freedom of Student's distribution; infinite for the normal one
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
record Uncertainty(double intercept, double[] features, double degrees) {
    /** How many standard errors coefficients may be off those of greatest likelihood. */
    private static final double CLOSE = 1e-3;

    /** And how much relative to themselves, where standard errors vanish. */
    private static final double ROUNDING = 1e-6;

    static Uncertainty unknown(int features) {
        double[] errors = new double[features];
        Arrays.fill(errors, Double.NaN);
        return new Uncertainty(Double.NaN, errors, Double.POSITIVE_INFINITY);
    }

    /**
     * The one of coefficients of greatest likelihood, or unknown if they aren't.
     *
     * @param gram of the rows by their weights in the information
     * @param scale what the inverse of the information is multiplied by
     * @param score derivatives of the likelihood by the coefficients of the Gram matrix's features
     * @param interceptScore the one by the intercept
     * @param total the sum of the rows' weights; 0 without intercept
     */
    static Uncertainty of(
            Gram gram,
            InverseGram inverse,
            double scale,
            double degrees,
            double[] weights,
            double[] score,
            double interceptScore,
            double total) {
        double[] errors = new double[weights.length];
        double[] off = inverse.times(score);
        for (int i = 0; i < errors.length; i++) {
            errors[i] = Math.sqrt(scale * inverse.square(i));
            if (!(Math.abs(off[i]) <= CLOSE * errors[i] + ROUNDING * Math.abs(weights[i]))) {
                return unknown(errors.length);
            }
        }
        if (total == 0) {
            return new Uncertainty(Double.NaN, errors, degrees);
        }
        double[] means = gram.featureMeans();
        double centre = 1 / total;
        double ofMeans = Vectors.product(means, inverse.times(means));
        double error = Math.sqrt(scale * (centre + ofMeans));
        boolean close = Math.abs(interceptScore * centre) <= CLOSE * error + ROUNDING;
        return close ? new Uncertainty(error, errors, degrees) : unknown(errors.length);
    }

    double standardError(int feature) {
        return feature < 0 ? intercept : features[feature];
    }

    double quantile(double probability) {
        return distribution().inverseCumulativeProbability(probability);
    }

    /** The probability of a value at least as far from 0 in either direction. */
    double probabilityBeyond(double statistic) {
        return Double.isNaN(statistic)
                ? Double.NaN
                : 2 * distribution().cumulativeProbability(-Math.abs(statistic));
    }

    private RealDistribution distribution() {
        return Double.isInfinite(degrees) ? new NormalDistribution() : new TDistribution(degrees);
    }
}
