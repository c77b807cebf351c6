package org.howdah.ml.learner.tree.boosting;

import java.util.Arrays;
import org.howdah.ml.learner.Progress;
import org.howdah.ml.learner.Softmax;

/**
 * Losses of labels' codes: the negative logarithm of the probability, by the logistic function for
 * two labels and softmax for more; or for two labels the exponential loss.
 *
 * @param weights how much a row of each label counts
 * @param histogram whether constants are those of histogram-based boosting
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
record LabelLoss(double[] weights, boolean exponential, boolean histogram) implements Loss {
    private static final double LEAST = Math.ulp(1f);

    /** One to which all rows count the same. */
    static LabelLoss of(int labels, boolean exponential) {
        double[] ones = new double[labels];
        Arrays.fill(ones, 1);
        return new LabelLoss(ones, exponential, false);
    }

    private int labels() {
        return weights.length;
    }

    private double weight(double... codes) {
        double sum = 0;
        for (double code : codes) {
            sum += weights[(int) code];
        }
        return sum;
    }

    @Override
    public int sums() {
        return labels() == 2 ? 1 : labels();
    }

    @Override
    public double[] start(double[] codes) {
        int labels = labels();
        double weight = weight(codes);
        double[] shares = new double[labels];
        for (double code : codes) {
            shares[(int) code] += weights[(int) code] / weight;
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
    public Derivatives at(double[][] raw, double[] codes, Progress progress) {
        int labels = labels();
        if (labels == 2) {
            return Loss.super.at(raw, codes, progress);
        }
        int rows = codes.length;
        double[] probabilities = new double[Math.multiplyExact(rows, labels)];
        for (int row = 0; row < rows; row++) {
            check(row, progress);
            softmax(raw, row, probabilities, row * labels);
        }
        return (sum, gradients, hessians) -> {
            for (int row = 0; row < rows; row++) {
                double probability = probabilities[row * labels + sum];
                double weight = weights[(int) codes[row]];
                gradients[row] = weight * ((codes[row] == sum ? 1 : 0) - probability);
                hessians[row] = weight * probability * (1 - probability);
            }
        };
    }

    private static void check(int row, Progress progress) {
        if ((row & 1023) == 0) {
            progress.check();
        }
    }

    private double softmax(double[][] raw, int row, double[] probabilities, int at) {
        int labels = labels();
        for (int label = 0; label < labels; label++) {
            probabilities[at + label] = raw[label][row];
        }
        return Softmax.replace(probabilities, at, labels);
    }

    @Override
    public void derive(double[] raw, double[] codes, double[] gradients, double[] hessians) {
        for (int row = 0; row < raw.length; row++) {
            double weight = weights[(int) codes[row]];
            if (exponential) {
                double sign = 2 * codes[row] - 1;
                hessians[row] = weight * Math.exp(-sign * raw[row]);
                gradients[row] = sign * hessians[row];
            } else {
                double probability = Softmax.sigmoid(raw[row]);
                gradients[row] = weight * (codes[row] - probability);
                hessians[row] = weight * probability * (1 - probability);
            }
        }
    }

    @Override
    public double mean(double[][] raw, double[] codes, Progress progress) {
        double sum = 0;
        double[] spare = new double[labels()];
        for (int row = 0; row < codes.length; row++) {
            check(row, progress);
            double weight = weights[(int) codes[row]];
            if (labels() > 2) {
                double normaliser = softmax(raw, row, spare, 0);
                sum += weight * (normaliser - raw[(int) codes[row]][row]);
                continue;
            }
            double signed = (2 * codes[row] - 1) * raw[0][row];
            double loss = exponential ? Math.exp(-signed) : softplus(-signed) * (histogram ? 1 : 2);
            sum += weight * loss;
        }
        return sum / weight(codes);
    }

    private static double softplus(double value) {
        return Math.max(value, 0) + Math.log1p(Math.exp(-Math.abs(value)));
    }

    @Override
    public double stepFactor() {
        return labels() == 2 ? 1 : (labels() - 1.0) / labels();
    }
}
