package org.howdah.ml.learner.tree.grow;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.PriorityQueue;
import java.util.SplittableRandom;
import org.howdah.ml.learner.Progress;
import org.jspecify.annotations.Nullable;

/**
 * Grows one tree on binned rows: depth first, or best splits first if leaves are limited. A large
 * node's histograms are kept until its children are searched: those of the larger child are its own
 * less those of the smaller. Ties go to the feature that is looked at first, and to its lower
 * threshold.
 */
public final class TreeGrower {
    /** With fewer rows for each bin histograms are not worth to be kept. */
    private static final int KEPT_ROWS_BY_BIN = 2;

    private static final int FEWEST_KEPT_ROWS = 64;

    private static final int FEW_ROWS = 256;
    private static final int WORK_BETWEEN_CHECKS = 1 << 20;

    private final BinnedMatrix bins;
    private final Criterion criterion;
    private final Growth growth;
    private final SplittableRandom random;
    private final boolean shuffled;
    private final Progress progress;
    private final NodeRows here;
    private final SplitSearch search;
    private final @Nullable AbsoluteErrors errors;
    private final TreeArrays tree;
    private final double scoreUnit;
    private final int[] rows;
    private final int[] spare;
    private final int[] features;
    private final double[] scratch;
    private final KeptHistograms kept;
    private final int keptRows;
    private final long[] bits = new long[4];
    private int uncheckedWork;

    private TreeGrower(
            BinnedMatrix bins,
            Targets targets,
            int[] rows,
            Criterion criterion,
            Growth growth,
            SplittableRandom random,
            boolean shuffled,
            Progress progress) {
        this.bins = bins;
        this.criterion = criterion;
        this.growth = growth;
        this.random = random;
        this.shuffled = shuffled;
        this.progress = progress;
        this.rows = rows;
        this.spare = new int[rows.length];
        this.here = new NodeRows(targets, criterion, rows.length);
        this.errors = errors(targets, rows, criterion, progress);
        this.search = new SplitSearch(bins, criterion, growth, here, errors, random);
        this.scoreUnit = criterion.unit(targets.values() != null, targets.outputs());
        this.tree = new TreeArrays(targets.outputs());
        this.features = new int[bins.columns()];
        Arrays.setAll(features, feature -> feature);
        this.scratch = new double[BinnedMatrix.MOST_SLOTS * here.stride];
        this.kept = new KeptHistograms(bins, here, progress);
        int meanBins = kept.length() / here.stride / bins.columns();
        this.keptRows = Math.max(FEWEST_KEPT_ROWS, KEPT_ROWS_BY_BIN * meanBins);
    }

    private static @Nullable AbsoluteErrors errors(
            Targets targets, int[] rows, Criterion criterion, Progress progress) {
        double[] values = targets.values();
        return values == null || criterion.kind() != Criterion.Kind.ABSOLUTE_ERROR
                ? null
                : new AbsoluteErrors(targets, values, rows, progress);
    }

    /**
     * A tree whose splits look at features in their own order: for boosting.
     *
     * @param rows which rows to grow on, at least one and each of them once; becomes the tree's
     */
    public static GrownTree grow(
            BinnedMatrix bins,
            Targets targets,
            int[] rows,
            Criterion criterion,
            Growth growth,
            Progress progress) {
        SplittableRandom none = new SplittableRandom(0);
        return new TreeGrower(bins, targets, rows, criterion, growth, none, false, progress).run();
    }

    /** A tree whose splits look at features in an order that is drawn, so that ties are too. */
    public static GrownTree grow(
            BinnedMatrix bins,
            Targets targets,
            int[] rows,
            Criterion criterion,
            Growth growth,
            SplittableRandom random,
            Progress progress) {
        return new TreeGrower(bins, targets, rows, criterion, growth, random, true, progress).run();
    }

    private GrownTree run() {
        boolean bestFirst = growth.maxLeaves() != Growth.ANY;
        PriorityQueue<Node> best = new PriorityQueue<>(bestFirstOrder());
        Deque<Node> stack = new ArrayDeque<>();
        offer(tree.leaf(0, rows.length, 0), bestFirst, best, stack);
        double leafCost = growth.leafCost() * scoreUnit * here.weight;
        for (int leaves = 1; leaves < growth.maxLeaves(); leaves++) {
            Node node = bestFirst ? best.poll() : stack.pollLast();
            if (node == null) {
                break;
            }
            split(node, bestFirst, best, stack);
        }
        return tree.toTree(rows, leafCost);
    }

    private static Comparator<Node> bestFirstOrder() {
        return Comparator.<Node>comparingDouble(node -> -node.split.gain)
                .thenComparingInt(node -> node.number);
    }

    private void offer(Node node, boolean bestFirst, PriorityQueue<Node> best, Deque<Node> stack) {
        here.gather(rows, node.start, node.end);
        tree.describe(node, here, criterion.l2());
        if (errors != null) {
            errors.gather(rows, node.start, node.end);
            tree.describe(node, errors);
        }
        if (mayBeSplit(node)) {
            search(node);
        }
        if (!node.split.found()) {
            kept.release(node);
        } else if (bestFirst) {
            best.add(node);
        } else {
            stack.addLast(node);
        }
    }

    private boolean mayBeSplit(Node node) {
        return node.depth < growth.maxDepth()
                && node.rows() >= growth.minSplit()
                && node.rows() / 2 >= growth.minLeaf()
                && here.weight >= 2 * growth.minLeafWeight()
                && !here.pure;
    }

    private void split(Node node, boolean bestFirst, PriorityQueue<Node> best, Deque<Node> stack) {
        int middle = partition(node);
        Node left = tree.leaf(node.start, middle, node.depth + 1);
        Node right = tree.leaf(middle, node.end, node.depth + 1);
        tree.split(node, left, right, missingGoLeft(node, left, right));
        Node small = left.rows() <= right.rows() ? left : right;
        Node large = small == left ? right : left;
        double[] histograms = node.histograms;
        if (histograms != null && node.depth + 1 < growth.maxDepth() && large.rows() >= keptRows) {
            here.gather(rows, small.start, small.end);
            double[] smaller = kept.make();
            for (int i = 0; i < histograms.length; i++) {
                histograms[i] -= smaller[i];
            }
            small.histograms = smaller;
            large.histograms = histograms;
            node.histograms = null;
        }
        kept.release(node);
        offer(left, bestFirst, best, stack);
        offer(right, bestFirst, best, stack);
    }

    /** Where missing values went, or, as there were none, the larger child. */
    private boolean missingGoLeft(Node node, Node left, Node right) {
        byte[] column = bins.column(node.split.feature);
        int missing = bins.missing(node.split.feature);
        for (int i = node.start; i < node.end; i++) {
            if ((column[rows[i]] & 255) == missing) {
                return node.split.missingLeft;
            }
        }
        return left.rows() > right.rows();
    }

    /** Brings the rows that go left before the others, in order; returns where these begin. */
    private int partition(Node node) {
        byte[] column = bins.column(node.split.feature);
        int bin = node.split.bin;
        int missing = bins.missing(node.split.feature);
        boolean missingLeft = node.split.missingLeft;
        int left = node.start;
        int right = 0;
        for (int i = node.start; i < node.end; i++) {
            int row = rows[i];
            int number = column[row] & 255;
            if (number <= bin || (missingLeft && number == missing)) {
                rows[left++] = row;
            } else {
                spare[right++] = row;
            }
        }
        System.arraycopy(spare, 0, rows, left, right);
        return left;
    }

    private void search(Node node) {
        check(1);
        search.begin();
        boolean all = growth.maxFeatures() >= features.length;
        if (node.histograms == null && node.rows() >= keptRows && all && kept.fit()) {
            node.histograms = kept.make();
        }
        int looked = 0;
        int varying = 0;
        int most = Math.min(growth.maxFeatures(), features.length);
        while (looked < features.length && (looked < most || varying == 0)) {
            int feature = next(looked++);
            varying += searchFeature(node, feature) ? 1 : 0;
        }
        Split split = search.best();
        if (split.found()) {
            accept(node, split);
        }
    }

    private void accept(Node node, Split split) {
        split.gain = split.score - search.wholeScore();
        if (criterion.newton() ? split.gain > 0 : split.gain + Math.ulp(1.0) >= growth.minGain()) {
            node.split = split;
        }
    }

    private int next(int place) {
        if (shuffled) {
            int other = place + random.nextInt(features.length - place);
            int feature = features[other];
            features[other] = features[place];
            features[place] = feature;
        }
        return features[place];
    }

    private boolean searchFeature(Node node, int feature) {
        double[] histograms = node.histograms;
        if (histograms != null) {
            int base = kept.base(feature);
            search.occupiedIn(feature, histograms, base);
            return search.search(feature, histograms, base);
        }
        check(node.rows());
        byte[] column = bins.column(feature);
        here.addTo(scratch, 0, column);
        if (node.rows() < FEW_ROWS) {
            Arrays.fill(bits, 0);
            here.occupied(column, bits);
            search.occupiedIn(feature, bits);
        } else {
            search.occupiedIn(feature, scratch, 0);
        }
        boolean varies = search.search(feature, scratch, 0);
        search.clear(feature, scratch);
        return varies;
    }

    private void check(int work) {
        uncheckedWork += work;
        if (uncheckedWork >= WORK_BETWEEN_CHECKS || uncheckedWork < 0) {
            uncheckedWork = 0;
            progress.check();
        }
    }
}
