package org.howdah.ml.learner.tree.grow;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.PriorityQueue;
import java.util.SplittableRandom;
import org.howdah.ml.learner.MemoryScope;
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

    private final BinnedMatrix bins;
    private final Criterion criterion;
    private final Growth growth;
    private final NodeRows here;
    private final NodeSearch search;
    private final @Nullable AbsoluteErrors errors;
    private final TreeArrays tree;
    private final double scoreUnit;
    private final int[] rows;
    private final int[] spare;
    private final KeptHistograms kept;
    private final int keptRows;

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
        this.rows = rows;
        this.spare = new int[rows.length];
        this.here = new NodeRows(targets, criterion, rows.length);
        this.errors = errors(targets, rows, criterion, progress);
        this.scoreUnit = criterion.unit(targets.values() != null, targets.outputs());
        this.tree = new TreeArrays(targets.outputs());
        this.kept = new KeptHistograms(bins, here, progress);
        int meanBins = (int) (kept.length() / here.stride / bins.columns());
        this.keptRows = Math.max(FEWEST_KEPT_ROWS, KEPT_ROWS_BY_BIN * meanBins);
        this.search =
                new NodeSearch(
                        bins, criterion, growth, here, errors, kept, keptRows, random, shuffled,
                        progress);
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
        return grow(bins, targets, rows, criterion, growth, none, false, progress);
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
        return grow(bins, targets, rows, criterion, growth, random, true, progress);
    }

    private static GrownTree grow(
            BinnedMatrix bins,
            Targets targets,
            int[] rows,
            Criterion criterion,
            Growth growth,
            SplittableRandom random,
            boolean shuffled,
            Progress progress) {
        try (MemoryScope memory = new MemoryScope(progress.memory())) {
            int sums = targets.values() == null ? 0 : targets.outputs();
            memory.reserve(rows.length * (6.0 + sums), Double.BYTES);
            return new TreeGrower(
                            bins,
                            targets,
                            rows,
                            criterion,
                            growth,
                            random,
                            shuffled,
                            memory.within(progress))
                    .run();
        }
    }

    private GrownTree run() {
        boolean bestFirst = growth.maxLeaves() != Growth.ANY;
        PriorityQueue<Node> best = new PriorityQueue<>(bestFirstOrder());
        Deque<Node> stack = new ArrayDeque<>();
        Node root = tree.leaf(0, rows.length, 0);
        root.groups = growth.constraints().groups();
        offer(root, bestFirst, best, stack);
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
            search.search(node);
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
        node.constrainChildren(left, right, sign(node.split.feature));
        Node small = left.rows() <= right.rows() ? left : right;
        Node large = small == left ? right : left;
        double[] histograms = node.histograms;
        if (histograms != null
                && node.depth + 1 < growth.maxDepth()
                && large.rows() >= keptRows
                && kept.fit()) {
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

    private int sign(int feature) {
        Constraints constraints = growth.constraints();
        return constraints.monotone() ? constraints.signs().get(feature) : 0;
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
}
