package org.howdah.ml.learner.catboost;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.howdah.ml.learner.Progress;
import org.jspecify.annotations.Nullable;

/** One training: symmetric trees, one after the other. */
final class Boosting {
    private final Settings settings;
    private final Columns columns;
    private final @Nullable Validation validation;
    private final Leaves leaves;
    private final Progress progress;
    private final SplittableRandom random;
    private final Segment all;
    private final double[] bias;
    private final List<List<Segment>> permutations = new ArrayList<>();
    private final int[] leafOfRow;
    private final double[] sampled;
    private final double[] magnitudes;

    /**
     * How to train.
     *
     * @param samplingByLevel whether rows are sampled for each level, rather than for each tree
     * @param start what raw predictions begin with
     */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    record Settings(
            int iterations,
            double learningRate,
            int depth,
            boolean ordered,
            Sampling sampling,
            boolean samplingByLevel,
            double randomStrength,
            double rsm,
            boolean cosine,
            double[] start) {}

    /**
     * @param orders in which statistics of targets are made, and rows are divided in ordered
     *     boosting; the leaves' values are estimated in the last
     * @param validation null if all trees are to be kept
     */
    Boosting(
            Settings settings,
            Columns columns,
            int[][] orders,
            Leaves leaves,
            @Nullable Validation validation,
            SplittableRandom random,
            Progress progress) {
        this.settings = settings;
        this.columns = columns;
        this.leaves = leaves;
        this.validation = validation;
        this.progress = progress;
        this.random = random;
        this.bias = settings.start().clone();
        int count = columns.rows();
        reserve(bias.length);
        this.all = new Segment(IntStream.range(0, count).toArray(), count, count, bias);
        for (int i = 0; settings.ordered() && i < Orders.LEARNED_IN; i++) {
            permutations.add(segments(orders[i]));
        }
        this.leafOfRow = new int[count];
        this.sampled = new double[count];
        this.magnitudes = new double[count];
    }

    /** Raw predictions of all segments, and the gradients of those of one order. */
    private void reserve(int dimensions) {
        double rowsOfOrder = settings.ordered() ? 3 : 1;
        double raw = settings.ordered() ? 1 + Orders.LEARNED_IN * rowsOfOrder : 1;
        double numbers = dimensions * (raw + 2 * rowsOfOrder) + 2 * rowsOfOrder + 6;
        progress.memory().reserve(columns.rows() * numbers, Double.BYTES);
    }

    /** Segments of one random order, each twice as long as the one before it. */
    private List<Segment> segments(int... order) {
        List<Segment> segments = new ArrayList<>();
        int body = order.length > 500 ? Math.min(100, order.length / 50) : 1;
        for (; body < order.length; body *= 2) {
            segments.add(new Segment(order, body, Math.min(order.length, 2 * body), bias));
        }
        return segments.isEmpty() ? List.of(all) : segments;
    }

    /** The trees; trees without splits go into the bias. Columns stand for features. */
    List<ObliviousTree> run() {
        List<ObliviousTree> trees = new ArrayList<>();
        progress.report(0, settings.iterations());
        for (int iteration = 0; iteration < settings.iterations(); iteration++) {
            progress.check();
            List<SplitSearch.Split> splits = grow(iteration);
            ObliviousTree tree = tree(splits, update(splits));
            if (splits.isEmpty()) {
                for (int d = 0; d < bias.length; d++) {
                    bias[d] += tree.values()[d];
                }
            } else {
                trees.add(tree);
            }
            if (validation == null) {
                progress.report(iteration + 1, settings.iterations());
            } else if (validation.stops(tree, trees.size(), bias)) {
                break;
            } else {
                progress.report(iteration + 1, settings.iterations(), validation.evaluation());
            }
        }
        if (validation == null) {
            return trees;
        }
        System.arraycopy(validation.bestBias(), 0, bias, 0, bias.length);
        return trees.subList(0, validation.bestTrees());
    }

    double[] bias() {
        return bias.clone();
    }

    private List<SplitSearch.Split> grow(int iteration) {
        Arrays.fill(leafOfRow, 0);
        boolean drawn = settings.ordered() || columns.ordered();
        int order = drawn ? random.nextInt(Orders.LEARNED_IN) : 0;
        List<Segment> segments = settings.ordered() ? permutations.get(order) : List.of(all);
        List<SegmentGradients> gradients = new ArrayList<>();
        for (Segment segment : segments) {
            progress.check();
            gradients.add(new SegmentGradients(segment, leaves));
            gradients.getLast().magnitudes(magnitudes);
        }
        double noise = noise(iteration);
        SplitSearch search =
                new SplitSearch(
                        columns,
                        order,
                        leaves.loss().dimensions(),
                        settings.rsm(),
                        settings.cosine(),
                        progress);
        List<SplitSearch.Split> splits = new ArrayList<>();
        while (splits.size() < settings.depth()) {
            sample(gradients, splits.size());
            SplitSearch.Split split = search.best(gradients, noise, random);
            if (split == null) {
                break;
            }
            apply(split, splits.size(), order);
            splits.add(split);
        }
        return splits;
    }

    private void sample(List<SegmentGradients> gradients, int level) {
        boolean draw = level == 0 || settings.samplingByLevel();
        if (draw) {
            settings.sampling().draw(magnitudes, random, sampled);
        }
        for (SegmentGradients segment : gradients) {
            if (draw) {
                segment.weigh(leaves.weights(), sampled);
            }
            segment.group(leafOfRow, 1 << level);
        }
    }

    /** Less and less, the longer the boosting goes on. */
    private double noise(int iteration) {
        if (settings.randomStrength() == 0) {
            return 0;
        }
        double squares = 0;
        for (int row = 0; row < magnitudes.length; row++) {
            double weighted = magnitudes[row] * leaves.weights()[row];
            squares += weighted * weighted;
        }
        double left = magnitudes.length * Math.exp(-iteration * settings.learningRate());
        return settings.randomStrength()
                * Math.sqrt(squares / magnitudes.length)
                * (left / (1 + left));
    }

    private void apply(SplitSearch.Split split, int level, int order) {
        byte[] bins = columns.bins(split.column(), order);
        for (int row = 0; row < leafOfRow.length; row++) {
            leafOfRow[row] |= ((bins[row] & 0xFF) > split.number() ? 1 : 0) << level;
        }
    }

    /** Puts the rows into the leaves that they belong to in another order of theirs. */
    private void place(List<SplitSearch.Split> splits, int order) {
        if (splits.stream().noneMatch(split -> columns.ordered(split.column()))) {
            return;
        }
        Arrays.fill(leafOfRow, 0);
        for (int level = 0; level < splits.size(); level++) {
            apply(splits.get(level), level, order);
        }
    }

    /** Adds the new tree to all raw predictions; returns its leaves' values of all rows. */
    private double[] update(List<SplitSearch.Split> splits) {
        int count = 1 << splits.size();
        for (int order = 0; order < permutations.size(); order++) {
            place(splits, order);
            for (Segment segment : permutations.get(order)) {
                progress.check();
                if (segment != all) {
                    segment.add(leafOfRow, scaled(leaves.estimate(segment, leafOfRow, count)));
                }
            }
        }
        place(splits, Orders.LEARNED_IN);
        double[] values = scaled(leaves.estimate(all, leafOfRow, count));
        all.add(leafOfRow, values);
        return values;
    }

    private double[] scaled(double[] values) {
        for (int i = 0; i < values.length; i++) {
            values[i] *= settings.learningRate();
        }
        return values;
    }

    private ObliviousTree tree(List<SplitSearch.Split> splits, double[] values) {
        int[] features = new int[splits.size()];
        float[] borders = new float[splits.size()];
        for (int level = 0; level < features.length; level++) {
            SplitSearch.Split split = splits.get(level);
            features[level] = split.column();
            borders[level] = columns.borders(split.column())[split.number()];
        }
        double[] weights = new double[1 << features.length];
        for (int row = 0; row < leafOfRow.length; row++) {
            weights[leafOfRow[row]] += leaves.weights()[row];
        }
        return new ObliviousTree(features, borders, values, weights);
    }
}
