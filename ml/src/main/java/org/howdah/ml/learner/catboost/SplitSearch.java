package org.howdah.ml.learner.catboost;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.howdah.ml.learner.Progress;
import org.howdah.ml.learner.Workers;
import org.jspecify.annotations.Nullable;

/**
 * Finds the best split of a level of a symmetric tree.
 *
 * @param order of the rows in whose statistics splits are searched
 * @param rsm the share of features that are looked at
 * @param cosine see {@link SplitScores#write}
 */
record SplitSearch(
        Columns columns, int order, int dimensions, double rsm, boolean cosine, Progress progress) {
    /** Less work is done sooner by one thread than handed to several. */
    private static final long WORTH_THREADS = 1 << 21;

    /**
     * A column's border.
     *
     * @param number the place in the column's borders
     */
    record Split(int column, int number, double score) {}

    /**
     * The split of the greatest score, or null if none would split a leaf.
     *
     * @param noise the standard deviation of what is added to scores
     */
    @Nullable Split best(List<SegmentGradients> segments, double noise, SplittableRandom random) {
        int count = columns.count();
        boolean[] chosen = choose(random);
        long seed = random.nextLong();
        @Nullable Split[] splits = new Split[count];
        long work = 0;
        for (SegmentGradients segment : segments) {
            work += (long) count * dimensions * segment.places.length;
        }
        IntConsumer search =
                column ->
                        splits[column] =
                                chosen[columns.source(column)]
                                        ? best(column, segments, noise, seed)
                                        : null;
        if (work < WORTH_THREADS) {
            IntStream.range(0, count).forEach(search);
        } else {
            Workers.each(count, progress, search);
        }
        return greatest(splits, noise, random);
    }

    /** At least one. */
    private boolean[] choose(SplittableRandom random) {
        boolean[] chosen = new boolean[columns.features()];
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
            int column, List<SegmentGradients> segments, double noise, long seed) {
        progress.check();
        int borders = columns.borders(column).length;
        if (borders == 0) {
            return null;
        }
        SplitScores sums = new SplitScores(borders + 1, dimensions);
        byte[] bins = columns.bins(column, order);
        for (SegmentGradients segment : segments) {
            sums.add(segment, bins);
        }
        double[] scores = new double[borders];
        sums.write(scores, cosine);
        SplittableRandom random = new SplittableRandom(seed + column);
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
        return best < 0 ? null : new Split(column, best, scores[best]);
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
