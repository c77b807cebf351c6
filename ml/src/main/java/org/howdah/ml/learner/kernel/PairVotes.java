package org.howdah.ml.learner.kernel;

import org.howdah.ml.formula.Formula;

/** What processes for each pair of labels say about each label, as formulas. */
final class PairVotes {
    private PairVotes() {}

    /** Votes, from 1 where a process is for the second of its pair and 0 where for the first. */
    static Formula of(Formula second, int labels) {
        double[] intercepts = new double[labels];
        for (int label = 0; label < labels; label++) {
            intercepts[label] = labels - 1.0 - label;
        }
        return new Formula.Linear(second, signs(labels), intercepts);
    }

    /** The sums of values for a label less those against it. */
    static Formula differences(Formula second, int labels) {
        return new Formula.Linear(second, signs(labels), new double[labels]);
    }

    private static double[][] signs(int labels) {
        double[][] signs = new double[labels][labels * (labels - 1) / 2];
        int pair = 0;
        for (int first = 0; first < labels; first++) {
            for (int second = first + 1; second < labels; second++) {
                signs[first][pair] = -1;
                signs[second][pair++] = 1;
            }
        }
        return signs;
    }
}
