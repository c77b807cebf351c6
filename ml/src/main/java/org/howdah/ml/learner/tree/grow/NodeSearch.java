package org.howdah.ml.learner.tree.grow;

import java.util.Arrays;
import java.util.BitSet;
import java.util.SplittableRandom;
import org.howdah.ml.learner.Progress;
import org.jspecify.annotations.Nullable;

/** Searches the features of one node after the other for the best split. */
final class NodeSearch {
    private static final int FEW_ROWS = 256;
    private static final int WORK_BETWEEN_CHECKS = 1 << 20;

    private final BinnedMatrix bins;
    private final Criterion criterion;
    private final Growth growth;
    private final NodeRows here;
    private final OccupiedBins occupied;
    private final SplitSearch splits;
    private final KeptHistograms kept;
    private final int keptRows;
    private final @Nullable SplittableRandom drawn;
    private final Progress progress;
    private final int[] features;
    private final double[] scratch;
    private final long[] bits = new long[4];
    private int uncheckedWork;

    /**
     * @param here the rows that are gathered of a node
     * @param keptRows the fewest rows of a node whose histograms are kept
     * @param shuffled whether features are looked at in an order that is drawn, not in their own
     */
    NodeSearch(
            BinnedMatrix bins,
            Criterion criterion,
            Growth growth,
            NodeRows here,
            @Nullable AbsoluteErrors errors,
            KeptHistograms kept,
            int keptRows,
            SplittableRandom random,
            boolean shuffled,
            Progress progress) {
        this.bins = bins;
        this.criterion = criterion;
        this.growth = growth;
        this.here = here;
        this.occupied = new OccupiedBins(bins, here.stride);
        this.splits = new SplitSearch(bins, criterion, growth, here, occupied, errors, random);
        this.kept = kept;
        this.keptRows = keptRows;
        this.drawn = shuffled ? random : null;
        this.progress = progress;
        this.features = new int[bins.columns()];
        Arrays.setAll(features, feature -> feature);
        this.scratch = new double[BinnedMatrix.MOST_SLOTS * here.stride];
    }

    /** Gives the node, whose rows are gathered now, the split, if one is good enough. */
    void search(Node node) {
        check(1);
        splits.begin(node);
        boolean all = growth.maxFeatures() >= features.length;
        if (node.histograms == null && node.rows() >= keptRows && all && kept.fit()) {
            node.histograms = kept.make();
        }
        BitSet allowed = node.allowed();
        int looked = 0;
        int varying = 0;
        int most = Math.min(growth.maxFeatures(), features.length);
        while (looked < features.length && (looked < most || varying == 0)) {
            int feature = next(looked++);
            varying +=
                    (allowed.isEmpty() || allowed.get(feature)) && searchFeature(node, feature)
                            ? 1
                            : 0;
        }
        Split split = splits.best();
        if (split.found()) {
            accept(node, split);
        }
    }

    private void accept(Node node, Split split) {
        split.gain = split.score - splits.wholeScore();
        if (criterion.newton() ? split.gain > 0 : split.gain + Math.ulp(1.0) >= growth.minGain()) {
            node.split = split;
        }
    }

    private int next(int place) {
        if (drawn != null) {
            int other = place + drawn.nextInt(features.length - place);
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
            occupied.find(feature, histograms, base);
            return splits.search(feature, histograms, base);
        }
        check(node.rows());
        byte[] column = bins.column(feature);
        here.addTo(scratch, 0, column);
        if (node.rows() < FEW_ROWS) {
            Arrays.fill(bits, 0);
            here.occupied(column, bits);
            occupied.take(feature, bits);
        } else {
            occupied.find(feature, scratch, 0);
        }
        boolean varies = splits.search(feature, scratch, 0);
        occupied.clear(feature, scratch);
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
