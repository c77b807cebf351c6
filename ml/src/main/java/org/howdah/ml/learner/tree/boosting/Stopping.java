package org.howdah.ml.learner.tree.boosting;

import java.util.ArrayList;
import java.util.List;

/** Tells from the losses of each round when no better one is to be expected. Not thread-safe. */
@FunctionalInterface
interface Stopping {
    /** Whether to stop after a round of that loss. */
    boolean stop(double loss);

    /** If none of the last rounds is better than the one before them. */
    static Stopping noneBetterThanBefore(int rounds, double tolerance) {
        List<Double> losses = new ArrayList<>();
        return loss -> {
            losses.add(loss);
            int reference = losses.size() - 1 - rounds;
            return reference >= 0
                    && losses.subList(reference + 1, losses.size()).stream()
                            .noneMatch(recent -> recent < losses.get(reference) - tolerance);
        };
    }

    /** If the round is not better than any of the last ones that were. */
    static Stopping notBetterThanAny(int rounds, double tolerance) {
        List<Double> history = new ArrayList<>();
        int[] round = {0};
        return loss -> {
            boolean first = history.size() < rounds && Double.isFinite(loss);
            if (!first && history.stream().noneMatch(before -> loss + tolerance < before)) {
                return true;
            }
            int place = round[0]++ % rounds;
            if (place < history.size()) {
                history.set(place, loss);
            } else {
                history.add(loss);
            }
            return false;
        };
    }
}
