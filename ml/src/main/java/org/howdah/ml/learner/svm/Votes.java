package org.howdah.ml.learner.svm;

import java.util.Arrays;
import org.howdah.ml.formula.Formula;
import org.howdah.ml.formula.Formula.Each;
import org.howdah.ml.formula.Function;

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

    /** The same as {@link #count(double[], double[])}, as a formula. */
    static Formula count(Formula decisions, int labels) {
        return votes(new Each(Function.POSITIVE, decisions), labels);
    }

    /** The same as {@link #weighted(double[], double[])}, as a formula. */
    static Formula weighted(Formula decisions, int labels) {
        Formula sums = new Formula.Linear(decisions, signs(labels), new double[labels]);
        return new Formula.Sum(
                votes(new Each(Function.NOT_NEGATIVE, decisions), labels),
                new Each(Function.SHRUNK, sums));
    }

    private static Formula votes(Formula first, int labels) {
        double[] intercepts = new double[labels];
        for (int label = 0; label < labels; label++) {
            intercepts[label] = label;
        }
        return new Formula.Linear(first, signs(labels), intercepts);
    }

    private static double[][] signs(int labels) {
        double[][] signs = new double[labels][LabelPairs.count(labels)];
        for (int first = 0; first < labels; first++) {
            for (int second = first + 1; second < labels; second++) {
                int pair = LabelPairs.place(first, second, labels);
                signs[first][pair] = 1;
                signs[second][pair] = -1;
            }
        }
        return signs;
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
