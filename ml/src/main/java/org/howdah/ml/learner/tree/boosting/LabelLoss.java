package org.howdah.ml.learner.tree.boosting;

import org.howdah.ml.learner.Softmax;

/**
 * Losses of labels' codes: the negative logarithm of the probability, by the logistic function for
 * two labels and softmax for more; or for two labels the exponential loss.
 *
 * @param histogram whether constants are those of histogram-based boosting
 */
record LabelLoss(int labels, boolean exponential, boolean histogram) implements Loss {
    private static final double LEAST = Math.ulp(1f);

    @Override
    public int sums() {
        return labels == 2 ? 1 : labels;
    }

    @Override
    public double[] start(double[] codes) {
        double[] shares = new double[labels];
        for (double code : codes) {
            shares[(int) code] += 1.0 / codes.length;
        }
        for (int label = 0; label < labels; label++) {
            shares[label] = Math.clamp(shares[label], LEAST, 1 - LEAST);
        }
        if (labels == 2) {
            double logOdds = Math.log(shares[1] / (1 - shares[1]));
            return new double[] {exponential ? logOdds / 2 : logOdds};
        }
        for (int label = 0; label < labels; label++) {
            shares[label] = Math.log(shares[label]);
        }
        return shares;
    }

    @Override
    public Derivatives at(double[][] raw, double[] codes) {
        if (labels == 2) {
            return Loss.super.at(raw, codes);
        }
        int rows = codes.length;
        double[] probabilities = new double[Math.multiplyExact(rows, labels)];
        for (int row = 0; row < rows; row++) {
            softmax(raw, row, probabilities, row * labels);
        }
        return (sum, gradients, hessians) -> {
            for (int row = 0; row < rows; row++) {
                double probability = probabilities[row * labels + sum];
                gradients[row] = (codes[row] == sum ? 1 : 0) - probability;
                hessians[row] = probability * (1 - probability);
            }
        };
    }

    private double softmax(double[][] raw, int row, double[] probabilities, int at) {
        for (int label = 0; label < labels; label++) {
            probabilities[at + label] = raw[label][row];
        }
        return Softmax.replace(probabilities, at, labels);
    }

    @Override
    public void derive(double[] raw, double[] codes, double[] gradients, double[] hessians) {
        for (int row = 0; row < raw.length; row++) {
            if (exponential) {
                double sign = 2 * codes[row] - 1;
                hessians[row] = Math.exp(-sign * raw[row]);
                gradients[row] = sign * hessians[row];
            } else {
                double probability = Softmax.sigmoid(raw[row]);
                gradients[row] = codes[row] - probability;
                hessians[row] = probability * (1 - probability);
            }
        }
    }

    @Override
    public double mean(double[][] raw, double[] codes) {
        double sum = 0;
        double[] spare = new double[labels];
        for (int row = 0; row < codes.length; row++) {
            if (labels > 2) {
                double normaliser = softmax(raw, row, spare, 0);
                sum += normaliser - raw[(int) codes[row]][row];
                continue;
            }
            double signed = (2 * codes[row] - 1) * raw[0][row];
            sum += exponential ? Math.exp(-signed) : softplus(-signed) * (histogram ? 1 : 2);
        }
        return sum / codes.length;
    }

    private static double softplus(double value) {
        return Math.max(value, 0) + Math.log1p(Math.exp(-Math.abs(value)));
    }

    @Override
    public double stepFactor() {
        return labels == 2 ? 1 : (labels - 1.0) / labels;
    }
}
