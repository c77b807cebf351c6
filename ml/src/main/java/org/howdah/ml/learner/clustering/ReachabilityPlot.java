package org.howdah.ml.learner.clustering;

import java.util.Arrays;
import org.howdah.ml.learner.Progress;
import org.howdah.ml.learner.RowParts;
import org.howdah.ml.learner.Workers;

/**
 * The order of OPTICS (Ankerst, Breunig, Kriegel and Sander, 1999): each row follows with the least
 * distance at which those before reach it. Memory is that of the rows, time the square of their
 * number.
 */
final class ReachabilityPlot {
    /** Distances are rounded to so many, so that equal ones compare as equal. */
    private static final double DECIMALS = 1e15;

    private final KdTree tree;
    private final double farthest;
    final int[] order;
    final double[] core;
    final double[] reachability;
    final int[] predecessor;

    /** One in which no row has a place yet. */
    ReachabilityPlot(KdTree tree, double farthest) {
        this.tree = tree;
        this.farthest = farthest;
        this.order = new int[tree.count()];
        this.core = new double[tree.count()];
        this.reachability = new double[tree.count()];
        this.predecessor = new int[tree.count()];
        Arrays.fill(reachability, Double.POSITIVE_INFINITY);
        Arrays.fill(predecessor, -1);
    }

    /**
     * @param enough the rows, with itself, that make a row a core
     * @param farthest the greatest distance of neighbours
     */
    static ReachabilityPlot of(KdTree tree, int enough, double farthest, Progress progress) {
        ReachabilityPlot plot = new ReachabilityPlot(tree, farthest);
        plot.findCore(enough, progress);
        plot.arrange(progress);
        return plot;
    }

    private void findCore(int enough, Progress progress) {
        RowParts parts = RowParts.of(tree.count(), 100L * tree.width);
        Workers.each(
                parts.count(),
                progress,
                part -> {
                    Nearest nearest = new Nearest(enough);
                    for (int row = parts.from(part); row < parts.to(part); row++) {
                        progress.check();
                        nearest.find(tree, tree.points, row * tree.width);
                        double distance = tree.metric.expand(nearest.farthest());
                        core[row] =
                                distance > farthest ? Double.POSITIVE_INFINITY : round(distance);
                    }
                });
    }

    private void arrange(Progress progress) {
        int[] waiting = new int[order.length];
        for (int i = 0; i < waiting.length; i++) {
            waiting[i] = i;
        }
        int next = 0;
        for (int place = 0; place < order.length; place++) {
            progress.check();
            progress.report(place, order.length);
            int row = waiting[next];
            order[place] = row;
            int left = order.length - place - 1;
            System.arraycopy(waiting, next + 1, waiting, next, left - next);
            if (core[row] < Double.POSITIVE_INFINITY) {
                reach(row, waiting, left);
            }
            next = least(waiting, left);
        }
    }

    private void reach(int row, int[] waiting, int left) {
        double limit = tree.metric.reduce(farthest);
        for (int i = 0; i < left; i++) {
            int other = waiting[i];
            double reduced =
                    tree.metric.reduced(
                            tree.points,
                            row * tree.width,
                            tree.points,
                            other * tree.width,
                            tree.width);
            if (reduced <= limit) {
                double distance = round(Math.max(tree.metric.expand(reduced), core[row]));
                if (distance < reachability[other]) {
                    reachability[other] = distance;
                    predecessor[other] = row;
                }
            }
        }
    }

    private int least(int[] waiting, int left) {
        int least = 0;
        for (int i = 1; i < left; i++) {
            if (reachability[waiting[i]] < reachability[waiting[least]]) {
                least = i;
            }
        }
        return least;
    }

    private static double round(double distance) {
        return Math.rint(distance * DECIMALS) / DECIMALS;
    }

    /** The clusters at one density: those of DBSCAN with that radius, but for border rows. */
    int[] cut(double radius) {
        int[] labels = new int[order.length];
        int cluster = -1;
        for (int row : order) {
            boolean far = reachability[row] > radius;
            boolean dense = core[row] <= radius;
            if (far && dense) {
                cluster++;
            }
            labels[row] = far && !dense ? -1 : cluster;
        }
        return labels;
    }
}
