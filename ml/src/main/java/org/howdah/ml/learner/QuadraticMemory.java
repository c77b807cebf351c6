package org.howdah.ml.learner;

/** The memory of algorithms that need a number for each pair of rows. */
public final class QuadraticMemory {
    private QuadraticMemory() {}

    /**
     * Refuses what would take more than half of the engine's memory, before it is taken.
     *
     * @param things what is paired, such as {@code rows}
     * @param bytesEach bytes for each ordered pair
     * @param progress reserves it of the engine's memory
     * @param alternative what to take instead, as the hint says after "or"
     * @throws InvalidTrainingData if there are too many
     */
    public static void require(
            String algorithm,
            String things,
            int count,
            double bytesEach,
            String alternative,
            Progress progress) {
        double bytes = bytesEach * count * count;
        double limit = Runtime.getRuntime().maxMemory() / 2.0;
        if (bytes > limit || (double) count * count > Integer.MAX_VALUE - 8) {
            int most = (int) Math.min(Math.sqrt(limit / bytesEach), Math.sqrt(Integer.MAX_VALUE));
            throw new InvalidTrainingData(
                    "%s needs memory for each pair of %s, and %d are too many"
                            .formatted(algorithm, things, count),
                    "Take at most %d of them, or %s.".formatted(most, alternative));
        }
        progress.memory().reserveMost(algorithm + " " + things, bytes);
    }
}
