package org.howdah.ml.learner.svm;

import java.util.Arrays;

/**
 * Probabilities of labels from those of each pair, by the second approach of Wu, Lin and Weng
 * (2004). For one thread.
 */
final class PairwiseCoupling {
    private static final int LEAST_ITERATIONS = 100;
    private static final double TOLERANCE = 0.005;

    private final int labels;
    private final double[] quadratic;
    private final double[] products;

    PairwiseCoupling(int labels) {
        this.labels = labels;
        this.quadratic = new double[labels * labels];
        this.products = new double[labels];
    }

    /**
     * Writes the probability of each label from {@code probabilities[at]} on.
     *
     * @param pairs the probability of the first label of each pair, if it is one of both
     */
    void couple(double[] pairs, double[] probabilities, int at) {
        if (labels == 2) {
            probabilities[at] = pairs[0];
            probabilities[at + 1] = 1 - pairs[0];
            return;
        }
        prepare(pairs);
        Arrays.fill(probabilities, at, at + labels, 1.0 / labels);
        int most = Math.max(LEAST_ITERATIONS, labels);
        for (int iteration = 0; iteration < most; iteration++) {
            double mean = multiply(probabilities, at);
            if (violation(mean) < TOLERANCE / labels) {
                break;
            }
            for (int label = 0; label < labels; label++) {
                mean = adjust(label, mean, probabilities, at);
            }
        }
        normalise(probabilities, at);
    }

    private void prepare(double[] pairs) {
        Arrays.fill(quadratic, 0);
        int pair = 0;
        for (int first = 0; first < labels; first++) {
            for (int second = first + 1; second < labels; second++) {
                double probability = pairs[pair++];
                double other = 1 - probability;
                quadratic[first * labels + first] += other * other;
                quadratic[second * labels + second] += probability * probability;
                quadratic[first * labels + second] = -other * probability;
                quadratic[second * labels + first] = -other * probability;
            }
        }
    }

    /** The products of the matrix with the probabilities, and theirs with these, anew. */
    private double multiply(double[] probabilities, int at) {
        double mean = 0;
        for (int label = 0; label < labels; label++) {
            products[label] = 0;
            for (int other = 0; other < labels; other++) {
                products[label] += quadratic[label * labels + other] * probabilities[at + other];
            }
            mean += probabilities[at + label] * products[label];
        }
        return mean;
    }

    private double violation(double mean) {
        double most = 0;
        for (double product : products) {
            most = Math.max(most, Math.abs(product - mean));
        }
        return most;
    }

    /** Sets one probability right, and scales all to a sum of 1; returns the new mean product. */
    private double adjust(int label, double mean, double[] probabilities, int at) {
        double own = quadratic[label * labels + label];
        double change = (mean - products[label]) / own;
        double total = 1 + change;
        probabilities[at + label] += change;
        double next = (mean + change * (change * own + 2 * products[label])) / (total * total);
        for (int other = 0; other < labels; other++) {
            products[other] =
                    (products[other] + change * quadratic[label * labels + other]) / total;
            probabilities[at + other] /= total;
        }
        return next;
    }

    private void normalise(double[] probabilities, int at) {
        double sum = 0;
        for (int label = 0; label < labels; label++) {
            sum += probabilities[at + label];
        }
        for (int label = 0; label < labels; label++) {
            probabilities[at + label] /= sum;
        }
    }
}
