package org.howdah.ml.metric;

import org.howdah.ml.learner.ClassLabels;
import org.howdah.ml.learner.Progress;

/** The mean of minus the logarithm of the true labels' probabilities. */
final class LogLoss {
    private static final int ROWS_BETWEEN_CHECKS = 1024;

    private LogLoss() {}

    /**
     * The loss of labels under predicted probabilities. A label that the model doesn't know has
     * probability 0.
     *
     * @param probabilities rows x labels
     * @param resolution how close to 0 and 1 a probability is taken, so that the loss stays finite
     */
    static double of(
            ClassLabels labels,
            double[] truth,
            double[] probabilities,
            double resolution,
            Progress progress) {
        double sum = 0;
        for (int row = 0; row < truth.length; row++) {
            if (row % ROWS_BETWEEN_CHECKS == 0) {
                progress.check();
            }
            double total = 0;
            for (int code = 0; code < labels.count(); code++) {
                total += clamp(probabilities[row * labels.count() + code], resolution);
            }
            int code = labels.code(truth[row]);
            double probability = code < 0 ? 0 : probabilities[row * labels.count() + code];
            sum -= Math.log(clamp(probability, resolution) / total);
        }
        return sum / truth.length;
    }

    private static double clamp(double probability, double resolution) {
        return Math.max(resolution, Math.min(1 - resolution, probability));
    }
}
