package org.howdah.ml.learner.kernel;

import java.util.Arrays;
import org.howdah.ml.learner.Vectors;

/** How binary processes together tell several labels. */
enum LabelScheme {
    /** One process, of two labels. */
    BINARY,
    /** A process for each label against all others. */
    ONE_VS_REST,
    /** A process for each pair of labels, which vote (Friedman 1996). */
    ONE_VS_ONE;

    /** How many processes so many labels need. */
    int processes(int labels) {
        return switch (this) {
            case BINARY -> 1;
            case ONE_VS_REST -> labels;
            case ONE_VS_ONE -> Math.multiplyExact(labels, labels - 1) / 2;
        };
    }

    /**
     * The code of the label that is predicted.
     *
     * @param probabilities of each process's positive label
     * @param positive whether each process's latent mean is above 0
     */
    int code(double[] probabilities, boolean[] positive, int labels) {
        return switch (this) {
            case BINARY -> positive[0] ? 1 : 0;
            case ONE_VS_REST -> lastGreatest(probabilities);
            case ONE_VS_ONE -> Vectors.greatest(votes(probabilities, positive, labels), 0, labels);
        };
    }

    /** Of labels of equal probability scikit-learn takes the last. */
    private static int lastGreatest(double[] values) {
        int best = 0;
        for (int label = 1; label < values.length; label++) {
            best = values[label] >= values[best] ? label : best;
        }
        return best;
    }

    /** Votes, and confidences, shrunk so that they decide between equal votes alone. */
    private static double[] votes(double[] probabilities, boolean[] positive, int labels) {
        double[] votes = new double[labels];
        double[] confidences = new double[labels];
        int pair = 0;
        for (int first = 0; first < labels; first++) {
            for (int second = first + 1; second < labels; second++) {
                votes[positive[pair] ? second : first]++;
                confidences[first] -= probabilities[pair];
                confidences[second] += probabilities[pair];
                pair++;
            }
        }
        Arrays.setAll(
                votes,
                label ->
                        votes[label]
                                + confidences[label] / (3 * (Math.abs(confidences[label]) + 1)));
        return votes;
    }
}
