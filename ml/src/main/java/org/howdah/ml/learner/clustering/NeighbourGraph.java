package org.howdah.ml.learner.clustering;

import java.util.Arrays;
import org.howdah.ml.learner.Progress;
import org.howdah.ml.learner.RowParts;
import org.howdah.ml.learner.Workers;

/** The graph that joins each row with its nearest: weight 1 if both are each other's, else 1/2. */
final class NeighbourGraph {
    private NeighbourGraph() {}

    /**
     * @param neighbours how many nearest rows, with itself
     */
    static Graph of(double[] points, int width, int neighbours, Progress progress) {
        KdTree tree = new KdTree(points, width, Metric.EUCLIDEAN, progress);
        int count = tree.count();
        progress.memory().reserve(count * (7.0 * neighbours + 12), Integer.BYTES);
        int[][] nearest = nearest(tree, neighbours, progress);
        int[] degrees = new int[count];
        for (int row = 0; row < count; row++) {
            for (int other : nearest[row]) {
                degrees[row]++;
                degrees[other] += contains(nearest[other], row) ? 0 : 1;
            }
        }
        int[] starts = new int[count + 1];
        for (int row = 0; row < count; row++) {
            starts[row + 1] = Math.addExact(starts[row], degrees[row]);
        }
        return fill(nearest, starts);
    }

    private static Graph fill(int[][] nearest, int... starts) {
        int[] next = starts.clone();
        int[] ends = new int[starts[nearest.length]];
        double[] weights = new double[ends.length];
        for (int row = 0; row < nearest.length; row++) {
            for (int other : nearest[row]) {
                boolean mutual = contains(nearest[other], row);
                ends[next[row]] = other;
                weights[next[row]++] = mutual ? 1 : 0.5;
                if (!mutual) {
                    ends[next[other]] = row;
                    weights[next[other]++] = 0.5;
                }
            }
        }
        return new Graph(starts, ends, weights);
    }

    private static boolean contains(int[] sorted, int row) {
        return Arrays.binarySearch(sorted, row) >= 0;
    }

    private static int[][] nearest(KdTree tree, int neighbours, Progress progress) {
        int[][] nearest = new int[tree.count()][];
        RowParts parts = RowParts.of(tree.count(), 100L * tree.width);
        Workers.each(
                parts.count(),
                progress,
                part -> {
                    Nearest search = new Nearest(neighbours);
                    for (int row = parts.from(part); row < parts.to(part); row++) {
                        progress.check();
                        search.find(tree, tree.points, row * tree.width);
                        nearest[row] = search.rows();
                        Arrays.sort(nearest[row]);
                    }
                });
        return nearest;
    }
}
