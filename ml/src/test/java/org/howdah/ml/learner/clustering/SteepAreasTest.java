package org.howdah.ml.learner.clustering;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Arrays;
import org.howdah.ml.learner.Progress;
import org.junit.jupiter.api.Test;

class SteepAreasTest {

    /** A cluster of all rows, of which only the first two are left. */
    @Test
    void cuttingOffLastRowsTakesTimeInProportionToTheirNumber() {
        int rows = 200_000;
        double[] points = new double[rows];
        Arrays.setAll(points, row -> row);
        KdTree tree = new KdTree(points, 1, Metric.EUCLIDEAN, Progress.NONE);
        ReachabilityPlot plot = new ReachabilityPlot(tree, Double.POSITIVE_INFINITY);
        Arrays.setAll(plot.order, row -> row);
        Arrays.fill(plot.reachability, 10);
        plot.reachability[1] = 1;
        int[] labels =
                assertTimeoutPreemptively(
                        Duration.ofSeconds(8),
                        () -> SteepAreas.labels(plot, 0.05, rows, 2, true, Progress.NONE));
        int[] expected = new int[rows];
        Arrays.fill(expected, -1);
        expected[0] = 0;
        expected[1] = 0;
        assertArrayEquals(expected, labels);
    }

    @Test
    void lastRowsThatOneOfTheClusterReachedFirstStay() {
        double[] points = {0, 1, 2, 3, 4, 5};
        KdTree tree = new KdTree(points, 1, Metric.EUCLIDEAN, Progress.NONE);
        ReachabilityPlot plot = new ReachabilityPlot(tree, Double.POSITIVE_INFINITY);
        Arrays.setAll(plot.order, row -> 5 - row);
        Arrays.fill(plot.reachability, 10);
        plot.reachability[4] = 1;
        plot.predecessor[2] = 5;
        plot.predecessor[1] = 0;
        int[] labels = SteepAreas.labels(plot, 0.05, 6, 2, true, Progress.NONE);
        assertArrayEquals(new int[] {-1, -1, 0, 0, 0, 0}, labels);
    }
}
