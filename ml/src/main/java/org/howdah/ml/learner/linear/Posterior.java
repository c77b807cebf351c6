package org.howdah.ml.learner.linear;

import org.ojalgo.matrix.decomposition.Eigenvalue;
import org.ojalgo.matrix.store.R064Store;

/**
 * What is known of coefficients after the rows were seen, if each has its own normal prior.
 *
 * @param coefficients the most probable ones, 0 for features that aren't kept
 * @param variances by place among the kept
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
record Posterior(double[] coefficients, double[] variances) {

    /**
     * The posterior of the kept features' coefficients.
     *
     * @param priors how precisely each coefficient is known to be 0 beforehand
     * @param noise how precisely targets are known
     */
    static Posterior of(Gram gram, int[] kept, double[] priors, double noise) {
        int count = kept.length;
        double[] coefficients = new double[gram.width()];
        double[] variances = new double[count];
        if (count == 0) {
            return new Posterior(coefficients, variances);
        }
        double[] scale = new double[count];
        for (int i = 0; i < count; i++) {
            scale[i] = 1 / Math.sqrt(noise * gram.square(kept[i]) + priors[kept[i]]);
        }
        R064Store precision = R064Store.FACTORY.make(count, count);
        for (int i = 0; i < count; i++) {
            for (int j = 0; j < count; j++) {
                double sum = noise * gram.features()[kept[i] * gram.width() + kept[j]];
                precision.set(i, j, i == j ? 1 : scale[i] * scale[j] * sum);
            }
        }
        Eigenvalue<Double> eigenvalues = Eigenvalue.R064.make(count, true);
        eigenvalues.decompose(precision);
        double largest = eigenvalues.getD().doubleValue(0, 0);
        for (int k = 0; k < count; k++) {
            double value = eigenvalues.getD().doubleValue(k, k);
            if (value > count * Math.ulp(1.0) * largest) {
                double along = 0;
                for (int i = 0; i < count; i++) {
                    double entry = eigenvalues.getV().doubleValue(i, k) * scale[i];
                    along += entry * gram.targets()[0][kept[i]];
                    variances[i] += entry * entry / value;
                }
                for (int i = 0; i < count; i++) {
                    double entry = eigenvalues.getV().doubleValue(i, k) * scale[i];
                    coefficients[kept[i]] += noise * along * entry / value;
                }
            }
        }
        return new Posterior(coefficients, variances);
    }
}
