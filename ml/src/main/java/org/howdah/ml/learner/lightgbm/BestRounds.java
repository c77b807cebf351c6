package org.howdah.ml.learner.lightgbm;

import java.util.Arrays;
import java.util.List;

/**
 * The best round of each metric on validation rows. As in the library, one metric that gets no
 * better is enough to end.
 */
final class BestRounds {
    private final List<String> names;
    private final int watched;
    private final int patience;
    private final double[] least;
    private final int[] rounds;
    private int kept;

    /**
     * @param firstAlone whether the first metric alone counts
     * @param patience after how many rounds without anything better to end
     */
    BestRounds(List<String> names, boolean firstAlone, int patience) {
        this.names = names;
        this.watched = firstAlone ? 1 : names.size();
        this.patience = patience;
        this.least = new double[names.size()];
        this.rounds = new int[names.size()];
        Arrays.fill(least, Double.POSITIVE_INFINITY);
    }

    /** Whether to go on after the round with those values of the metrics. */
    boolean goOn(int round, double[] values) {
        for (int metric = 0; metric < watched; metric++) {
            double loss =
                    EvaluationMetric.moreIsBetter(names.get(metric))
                            ? -values[metric]
                            : values[metric];
            if (loss < least[metric]) {
                least[metric] = loss;
                rounds[metric] = round;
            }
        }
        for (int metric = 0; metric < watched; metric++) {
            if (round - rounds[metric] >= patience) {
                kept = rounds[metric];
                return false;
            }
        }
        kept = rounds[0];
        return true;
    }

    /** The best round: of the metric that ended it, else of the first. */
    int best() {
        return kept;
    }
}
