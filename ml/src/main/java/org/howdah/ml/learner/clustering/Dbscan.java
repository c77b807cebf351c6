package org.howdah.ml.learner.clustering;

import java.util.Arrays;
import org.howdah.ml.learner.Clustering;
import org.howdah.ml.learner.Progress;
import org.howdah.ml.learner.RowParts;
import org.howdah.ml.learner.Workers;

/**
 * DBSCAN (Ester, Kriegel, Sander and Xu, 1996): clusters are what core rows, those with enough rows
 * within a radius, reach. A row on the border of several goes to the first.
 */
final class Dbscan {
    private final KdTree tree;
    private final double radius;
    private final boolean[] core;
    private final int[] labels;

    private Dbscan(KdTree tree, double radius) {
        this.tree = tree;
        this.radius = tree.metric.reduce(radius);
        this.core = new boolean[tree.count()];
        this.labels = new int[tree.count()];
        Arrays.fill(labels, Clustering.NOISE);
    }

    /** The cluster of each row, and which rows are core. */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    record Solution(int[] labels, boolean[] core) {}

    static Solution fit(KdTree tree, double radius, int enough, Progress progress) {
        Dbscan dbscan = new Dbscan(tree, radius);
        dbscan.findCore(enough, progress);
        dbscan.spread(progress);
        return new Solution(dbscan.labels, dbscan.core);
    }

    private void findCore(int enough, Progress progress) {
        RowParts parts = RowParts.of(tree.count(), 100L * tree.width);
        Workers.each(
                parts.count(),
                progress,
                part -> {
                    for (int row = parts.from(part); row < parts.to(part); row++) {
                        progress.check();
                        core[row] = neighbours(row) >= enough;
                    }
                });
    }

    private int neighbours(int row) {
        int[] count = new int[1];
        tree.visit(
                tree.points,
                row * tree.width,
                radius,
                (other, reduced) -> {
                    count[0]++;
                    return radius;
                });
        return count[0];
    }

    private void spread(Progress progress) {
        int[] stack = new int[core.length];
        int cluster = 0;
        for (int row = 0; row < core.length; row++) {
            if (core[row] && labels[row] == Clustering.NOISE) {
                progress.report(row, core.length);
                spread(row, cluster++, stack, progress);
            }
        }
    }

    private void spread(int seed, int cluster, int[] stack, Progress progress) {
        int[] size = {1};
        stack[0] = seed;
        labels[seed] = cluster;
        while (size[0] > 0) {
            progress.check();
            int row = stack[--size[0]];
            tree.visit(
                    tree.points,
                    row * tree.width,
                    radius,
                    (other, reduced) -> {
                        if (labels[other] == Clustering.NOISE) {
                            labels[other] = cluster;
                            if (core[other]) {
                                stack[size[0]++] = other;
                            }
                        }
                        return radius;
                    });
        }
    }
}
