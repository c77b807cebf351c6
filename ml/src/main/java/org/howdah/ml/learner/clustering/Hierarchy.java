package org.howdah.ml.learner.clustering;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.howdah.ml.learner.Progress;
import org.howdah.ml.learner.QuadraticMemory;

/**
 * A hierarchical clustering by merging the nearest clusters, found by chains of nearest neighbours
 * (Müllner, 2011). Time and memory grow with the square of the number of things.
 */
public final class Hierarchy {
    private final int count;
    private final int[] lefts;
    private final int[] rights;
    private final double[] heights;

    private Hierarchy(int count, int[] lefts, int[] rights, double[] heights) {
        this.count = count;
        this.lefts = lefts;
        this.rights = rights;
        this.heights = heights;
    }

    /** The hierarchy of rows by Euclidean distance. */
    public static Hierarchy ofRows(double[] points, int width, Linkage linkage, Progress progress) {
        int count = points.length / width;
        require(count, "rows", progress);
        double[] distances = new double[pairs(count)];
        int next = 0;
        for (int row = 0; row < count; row++) {
            progress.check();
            for (int other = row + 1; other < count; other++) {
                distances[next++] =
                        Math.sqrt(
                                Distances.squared(
                                        points, row * width, points, other * width, width));
            }
        }
        return of(distances, count, linkage, progress);
    }

    /** Refuses too many things before memory is taken. */
    public static void require(int count, String things, Progress progress) {
        QuadraticMemory.require(
                "hierarchical clustering", things, count, 4, "mini_batch_kmeans or pca", progress);
    }

    /** How many pairs there are. */
    public static int pairs(int count) {
        return Math.toIntExact((long) count * (count - 1) / 2);
    }

    /**
     * The hierarchy by given distances, which are overwritten.
     *
     * @param distances of the pairs (0, 1), (0, 2), ..., (1, 2), ...
     */
    public static Hierarchy of(double[] distances, int count, Linkage linkage, Progress progress) {
        NeighbourChain chain = new NeighbourChain(distances, count, linkage);
        chain.merge(progress);
        int[] order =
                IntStream.range(0, count - 1)
                        .boxed()
                        .sorted(Comparator.comparingDouble(merge -> chain.heights[merge]))
                        .mapToInt(Integer::intValue)
                        .toArray();
        return new Hierarchy(
                count,
                Arrays.stream(order).map(merge -> chain.lefts[merge]).toArray(),
                Arrays.stream(order).map(merge -> chain.rights[merge]).toArray(),
                Arrays.stream(order).mapToDouble(merge -> chain.heights[merge]).toArray());
    }

    /** The clusters of each thing when so many are left, numbered by their first things. */
    public int[] cut(int clusters) {
        int[] parents = IntStream.range(0, count).toArray();
        for (int merge = 0; merge < count - clusters; merge++) {
            parents[root(parents, rights[merge])] = root(parents, lefts[merge]);
        }
        int[] numbers = new int[count];
        Arrays.fill(numbers, -1);
        int[] labels = new int[count];
        int next = 0;
        for (int i = 0; i < count; i++) {
            int root = root(parents, i);
            if (numbers[root] < 0) {
                numbers[root] = next++;
            }
            labels[i] = numbers[root];
        }
        return labels;
    }

    /** How many clusters are left that are at least so far from each other. */
    public int clustersAt(double distance) {
        int clusters = 1;
        for (double height : heights) {
            if (height >= distance) {
                clusters++;
            }
        }
        return clusters;
    }

    private static int root(int[] parents, int of) {
        int root = of;
        while (parents[root] != root) {
            parents[root] = parents[parents[root]];
            root = parents[root];
        }
        return root;
    }
}
