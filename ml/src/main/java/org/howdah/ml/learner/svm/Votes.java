package org.howdah.ml.learner.svm;

import java.util.Arrays;

/** What the decisions of all pairs say about each label. */
final class Votes {
    private Votes() {}

    /** How many decisions are for each label. One of zero is for the second of its pair. */
    static void count(double[] decisions, double[] votes) {
        Arrays.fill(votes, 0);
        int pair = 0;
        for (int first = 0; first < votes.length; first++) {
            for (int second = first + 1; second < votes.length; second++) {
                votes[decisions[pair++] > 0 ? first : second]++;
            }
        }
    }

    /**
     * The same plus less than half a vote for the sum of decisions: scikit-learn's decision
     * function of the shape "ovr". A decision of zero is for the first of its pair here.
     */
    static void weighted(double[] decisions, double[] votes) {
        double[] sums = new double[votes.length];
        Arrays.fill(votes, 0);
        int pair = 0;
        for (int first = 0; first < votes.length; first++) {
            for (int second = first + 1; second < votes.length; second++) {
                double decision = decisions[pair++];
                sums[first] += decision;
                sums[second] -= decision;
                votes[decision < 0 ? second : first]++;
            }
        }
        for (int label = 0; label < votes.length; label++) {
            votes[label] += sums[label] / (3 * (Math.abs(sums[label]) + 1));
        }
    }
}
