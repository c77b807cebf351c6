package org.howdah.ml.learner.catboost;

import java.util.ArrayList;
import java.util.List;

/** Says when more trees only fit the training rows better. For one use. */
final class OverfittingDetector {
    /** By which an increase counts less, the longer ago it was. */
    private static final double FADING = 0.99;

    private final double threshold;
    private final int patience;
    private final List<Double> scores = new ArrayList<>();
    private double best = Double.NEGATIVE_INFINITY;
    private int bestNumber;
    private double expectedIncrease;

    /**
     * @param threshold the probability of better scores to come below which it stops; 1 to only
     *     count iterations
     * @param patience after so many iterations since the best one, at the earliest
     */
    OverfittingDetector(double threshold, int patience) {
        this.threshold = threshold;
        this.patience = patience;
    }

    /** Whether this loss is the least so far. */
    boolean improves(double loss) {
        return -loss > best;
    }

    /** Whether to stop after an iteration of that loss on rows that are not learned from. */
    boolean stops(double loss) {
        double score = -loss;
        if (score > best) {
            best = score;
            bestNumber = scores.size();
        }
        scores.add(score);
        if (threshold < 1) {
            expect(score);
        }
        return scores.size() - 1 - bestNumber >= patience && probability(score) < threshold;
    }

    /** What CatBoost's documentation calls ExpectedInc. */
    private void expect(double score) {
        expectedIncrease *= FADING;
        double faded = 1;
        for (int i = scores.size() - 1; i >= 0 && faded > 1e-12; i--) {
            expectedIncrease = Math.max(expectedIncrease, faded * (score - scores.get(i)));
            faded *= FADING;
        }
    }

    private double probability(double score) {
        if (threshold >= 1) {
            return 0;
        }
        double decrease = best - score;
        return decrease <= 0 ? 1 : Math.exp(-0.5 * decrease / expectedIncrease);
    }
}
