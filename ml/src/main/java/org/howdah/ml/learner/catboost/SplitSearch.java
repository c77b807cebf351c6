package org.howdah.ml.learner.catboost;

import java.util.List;
import java.util.SplittableRandom;
import org.howdah.ml.learner.Progress;
import org.howdah.ml.learner.Workers;
import org.jspecify.annotations.Nullable;

/**
 * Finds the best split of a level of a symmetric tree.
 *
 * @param rsm the share of features that are looked at
 * @param cosine see {@link SplitScores#write}
 */
record SplitSearch(Quantized rows, int dimensions, double rsm, boolean cosine, Progress progress) {
    /** Less work is done sooner by one thread than handed to several. */
    private static final long WORTH_THREADS = 1 << 21;

    /**
     * A feature's border.
     *
     * @param number the place in the feature's borders
     */
    record Split(int feature, int number, double score) {}

    /**
     * The split of the greatest score, or null if none would split a leaf.
     *
     * @param noise the standard deviation of what is added to scores
     */
    @Nullable Split best(List<SegmentGradients> segments, double noise, SplittableRandom random) {
        int features = rows.features();
        boolean[] chosen = choose(random);
        long seed = random.nextLong();
        @Nullable Split[] splits = new Split[features];
        long work = 0;
        for (SegmentGradients segment : segments) {
            work += (long) features * dimensions * segment.places.length;
        }
        if (work < WORTH_THREADS) {
            for (int feature = 0; feature < features; feature++) {
                splits[feature] = chosen[feature] ? best(feature, segments, noise, seed) : null;
            }
        } else {
            Workers.each(
                    features,
                    progress,
                    feature ->
                            splits[feature] =
                                    chosen[feature] ? best(feature, segments, noise, seed) : null);
        }
        return greatest(splits, noise, random);
    }

    /** At least one. */
    private boolean[] choose(SplittableRandom random) {
        boolean[] chosen = new boolean[rows.features()];
        int count = 0;
        for (int feature = 0; feature < chosen.length; feature++) {
            chosen[feature] = rsm == 1 || random.nextDouble() < rsm;
            count += chosen[feature] ? 1 : 0;
        }
        if (count == 0) {
            chosen[random.nextInt(chosen.length)] = true;
        }
        return chosen;
    }

    private @Nullable Split best(
            int feature, List<SegmentGradients> segments, double noise, long seed) {
        progress.check();
        int borders = rows.borders()[feature].length;
        if (borders == 0) {
            return null;
        }
        SplitScores sums = new SplitScores(borders + 1, dimensions);
        for (SegmentGradients segment : segments) {
            sums.add(segment, rows.bins()[feature]);
        }
        double[] scores = new double[borders];
        sums.write(scores, cosine);
        SplittableRandom random = new SplittableRandom(seed + feature);
        int best = -1;
        double greatest = Double.NEGATIVE_INFINITY;
        for (int border = 0; border < borders; border++) {
            if (scores[border] == Double.NEGATIVE_INFINITY) {
                continue;
            }
            double score =
                    noise > 0 ? scores[border] + noise * random.nextGaussian() : scores[border];
            if (score > greatest) {
                greatest = score;
                best = border;
            }
        }
        return best < 0 ? null : new Split(feature, best, scores[best]);
    }

    private static @Nullable Split greatest(
            @Nullable Split[] splits, double noise, SplittableRandom random) {
        Split best = null;
        double greatest = Double.NEGATIVE_INFINITY;
        for (Split split : splits) {
            if (split == null) {
                continue;
            }
            double score =
                    noise > 0 ? split.score() + noise * random.nextGaussian() : split.score();
            if (score > greatest) {
                greatest = score;
                best = split;
            }
        }
        return best;
    }
}
